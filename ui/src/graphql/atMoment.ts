import type { ArgumentNode, DocumentNode, SelectionNode } from 'graphql'
import type { Past } from '../time/past'

/** What can be asked of the present alone; the API says why of each. */
export const ONLY_NOW: ReadonlySet<string> = new Set([
  'me',
  'platform',
  'recordedPeriod',
  'assignees',
  'actionOffers',
  'costActionDryRun',
  'validatePlaybook',
  'people',
  'forgottenPeople',
  'deadLetters',
  'whatIf',
  'whatIfs',
  'whatIfLimits',
])

const argument = (name: string, value: string) =>
  ({
    kind: 'Argument',
    name: { kind: 'Name', value: name },
    value: { kind: 'StringValue', value },
  }) as ArgumentNode

/** The same question, asked of a past moment wherever it can be. */
export function atMoment(document: DocumentNode, { asOf, knownAt }: Past): DocumentNode {
  const moment = [
    ...(asOf ? [argument('asOf', asOf)] : []),
    ...(knownAt ? [argument('knownAt', knownAt)] : []),
  ]
  const moved = (selection: SelectionNode): SelectionNode =>
    selection.kind !== 'Field' || ONLY_NOW.has(selection.name.value)
      ? selection
      : { ...selection, arguments: [...(selection.arguments ?? []), ...moment] }
  return {
    kind: document.kind,
    definitions: document.definitions.map((definition) =>
      definition.kind === 'OperationDefinition' && definition.operation === 'query'
        ? {
            ...definition,
            selectionSet: {
              ...definition.selectionSet,
              selections: definition.selectionSet.selections.map(moved),
            },
          }
        : definition,
    ),
  }
}
