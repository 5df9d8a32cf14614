import { Choices } from '../../design/Choices'
import { Field } from '../../design/Field'
import { SilenceableRulesDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { SEVERITIES, SEVERITY_WORDS } from '../alerts/words'
import type { SilenceDraft } from './draft'
import { useSilencedThings } from './useSilencedThings'

interface AboutFieldsProps {
  draft: SilenceDraft
  onChange: (part: Partial<SilenceDraft>) => void
}

/** Which rule, resource and severities a silence is about. */
export function AboutFields({ draft, onChange }: AboutFieldsProps) {
  const rules = useAsk(SilenceableRulesDocument, {}).data?.rules.edges.map(({ node }) => node) ?? []
  const resource = useSilencedThings({ resourceId: draft.resourceId })?.resource
  const listed = rules.some(({ id }) => id === draft.ruleId)
  const toggle = (severity: (typeof SEVERITIES)[number]) =>
    draft.severities.includes(severity)
      ? draft.severities.filter((each) => each !== severity)
      : [...draft.severities, severity]
  return (
    <>
      <Field label="Rule">
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.ruleId}
            onChange={(event) => onChange({ ruleId: event.target.value })}
          >
            <option value="">Any rule</option>
            {draft.ruleId && !listed && <option value={draft.ruleId}>{draft.ruleId}</option>}
            {rules.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="field">
        <span className="field-label">Resource</span>
        {draft.resourceId ? (
          <div className="row">
            <span>{resource?.name ?? draft.resourceId}</span>
            <button type="button" className="button plain" onClick={() => onChange({ resourceId: '' })}>
              Any resource
            </button>
          </div>
        ) : (
          <span className="hint">Any. To silence one, open one of its alerts and choose “Silence”.</span>
        )}
      </div>
      <div className="field">
        <span className="field-label">Severity</span>
        <Choices
          label="Severity"
          options={SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]] as const)}
          chosen={draft.severities}
          onChoose={(severity) => onChange({ severities: toggle(severity) })}
        />
      </div>
    </>
  )
}
