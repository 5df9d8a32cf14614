import { Empty } from '../../design/Notice'
import type { WhatIfResultQuery } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { FindingTable } from './FindingTable'
import { Lanes } from './Lanes'
import { inShort } from './lanes'

export type WhatIf = NonNullable<WhatIfResultQuery['whatIf']>

/** What came of a what-if: in short, on a timeline, and one by one. */
export function WhatIfResult({ whatIf }: { whatIf: WhatIf }) {
  const { figures, actual, findings, from, to } = whatIf
  const periods = findings.edges.map(({ node }) => node)
  if (!figures) return null
  const kept = periods.length > 0 || figures.kept === 0
  return (
    <>
      <p className="sentence" aria-live="polite">
        {inShort(figures, whatIf.ruleId ? actual : undefined)}
        {figures.reopenings > 0 &&
          ` ${figures.reopenings.toLocaleString('en-GB')} times one would have come back.`}
        {figures.flapping > 0 &&
          ` On ${figures.flapping.toLocaleString('en-GB')} series it would have come and gone too often.`}
      </p>
      <p className="quiet">
        {whatIf.ruleVersion ? `Version ${whatIf.ruleVersion}` : 'The draft as it was written then,'} from{' '}
        {exactly(from)} to {exactly(to)}, over {figures.series.toLocaleString('en-GB')} series.
      </p>
      {!kept && <p className="soft">Its findings are kept no longer: run it again to see them.</p>}
      {periods.length + actual.length === 0 && kept && (
        <Empty icon="rules" title="All would have been quiet">
          No sample of this time would have raised an alert, and none was raised.
        </Empty>
      )}
      {periods.length + actual.length > 0 && (
        <>
          <Lanes findings={periods} actual={actual} from={from} to={to} />
          <FindingTable whatIf={whatIf} />
        </>
      )}
      {findings.pageInfo.hasNextPage && (
        <p className="quiet">
          The first {periods.length.toLocaleString('en-GB')} of{' '}
          {(figures.alerts + figures.reopenings).toLocaleString('en-GB')} periods are shown.
        </p>
      )}
    </>
  )
}
