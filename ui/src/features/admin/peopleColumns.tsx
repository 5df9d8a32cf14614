import { State } from '../../design/State'
import type { Column } from '../../design/table'
import type { ForgottenFragment, KnownFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'

/** The embedded provider's name, as the API has it. */
const EMBEDDED = 'urn:cloudpioneer:embedded'

/** How somebody is known, in words. */
export function knownBy(issuer: string | null | undefined): string {
  if (!issuer) return 'letters go to this address'
  return issuer === EMBEDDED ? 'the built-in sign-in' : issuer
}

const roleWords = (roles: readonly string[]) =>
  roles.length === 0 ? '–' : roles.map((role) => role.toLowerCase()).join(', ')

/** What a list tells of somebody known; `forget` is left out for whoever may not. */
export function peopleColumns(
  me: string | undefined,
  forget?: (known: KnownFragment) => void,
): Column<KnownFragment>[] {
  const columns: Column<KnownFragment>[] = [
    {
      id: 'name',
      header: 'Name',
      width: 'minmax(160px, 1.5fr)',
      phone: 'title',
      cell: ({ person }) => person.name ?? <span className="quiet">without a name</span>,
    },
    {
      id: 'roles',
      header: 'Roles',
      width: 'minmax(140px, 2fr)',
      phone: 'detail',
      cell: ({ person }) => roleWords(person.roles),
    },
    {
      id: 'issuer',
      header: 'Known by',
      width: 'minmax(140px, 1.5fr)',
      phone: 'hidden',
      cell: ({ issuer }) => knownBy(issuer),
    },
    {
      id: 'seen',
      header: 'Last seen',
      width: '96px',
      align: 'end',
      phone: 'detail',
      cell: ({ seenAt }) => <Ago time={seenAt} />,
    },
  ]
  if (forget) {
    columns.push({
      id: 'forget',
      header: 'Action',
      width: '96px',
      align: 'end',
      phone: 'detail',
      cell: (known) =>
        known.id === me ? (
          <span className="quiet">you</span>
        ) : (
          <button type="button" className="button" onClick={() => forget(known)}>
            Forget…
          </button>
        ),
    })
  }
  return columns
}

/** What a list tells of somebody forgotten. */
export const FORGOTTEN_COLUMNS: Column<ForgottenFragment>[] = [
  {
    id: 'id',
    header: 'In history as',
    width: 'minmax(200px, 2fr)',
    phone: 'title',
    cell: ({ id }) => <code>{id}</code>,
  },
  {
    id: 'state',
    header: 'State',
    width: 'minmax(150px, 1fr)',
    phone: 'detail',
    cell: ({ erasedAt }) =>
      erasedAt ? <State tone="ok">nothing is left</State> : <State tone="warning">being forgotten</State>,
  },
  {
    id: 'by',
    header: 'Decided by',
    width: 'minmax(120px, 1fr)',
    phone: 'hidden',
    cell: ({ forgottenBy }) => forgottenBy.name ?? <span className="quiet">a forgotten person</span>,
  },
  {
    id: 'at',
    header: 'Decided',
    width: '96px',
    align: 'end',
    phone: 'detail',
    cell: ({ forgottenAt }) => <Ago time={forgottenAt} />,
  },
]
