import { Link } from '@tanstack/react-router'
import { DataTable } from '../../design/DataTable'
import { State, type Tone } from '../../design/State'
import type { Column } from '../../design/table'
import type { PlatformStateQuery } from '../../generated/graphql'

type Processor = PlatformStateQuery['platform']['processors'][number]
type Row = Processor & { id: string }

function stateOf({ running, error, deadLetters }: Processor): [tone: Tone, word: string] {
  if (!running || error) return ['critical', 'stopped']
  return deadLetters > 0 ? ['warning', 'with dead letters'] : ['ok', 'running']
}

const COLUMNS: Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(140px, 1fr)',
    phone: 'title',
    cell: ({ name }) => <code>{name}</code>,
  },
  {
    id: 'state',
    header: 'State',
    width: 'minmax(150px, 1.4fr)',
    phone: 'detail',
    cell: (processor) => {
      const [tone, word] = stateOf(processor)
      return (
        <>
          <State tone={tone}>{word}</State>{' '}
          {processor.error && <span className="soft">{processor.error}</span>}
        </>
      )
    },
  },
  {
    id: 'behind',
    header: 'Events behind',
    width: '110px',
    align: 'end',
    phone: 'detail',
    phoneLabel: 'behind',
    cell: ({ behind }) => behind.toLocaleString('en-GB'),
  },
  {
    id: 'deadLetters',
    header: 'Dead letters',
    width: '100px',
    align: 'end',
    phone: 'detail',
    phoneLabel: 'dead letters',
    cell: ({ deadLetters }) =>
      deadLetters === 0 ? (
        '0'
      ) : (
        <Link to="/admin" search={{ tab: 'dead-letters' }} className="link">
          {deadLetters.toLocaleString('en-GB')}
        </Link>
      ),
  },
]

/** The projections and sagas, with how far each is. */
export function ProcessorTable({ processors }: { processors: readonly Processor[] }) {
  return (
    <DataTable
      label="Projections and sagas"
      columns={COLUMNS}
      rows={processors.map((processor) => ({ ...processor, id: processor.name }))}
    />
  )
}
