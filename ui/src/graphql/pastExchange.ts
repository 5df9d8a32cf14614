import { CombinedError, type Exchange, makeErrorResult, makeOperation } from 'urql'
import { filter, map, merge, pipe, share } from 'wonka'
import type { Past } from '../time/past'
import { atMoment } from './atMoment'

/** Why nothing acts while the past is shown. */
export const NOTHING_ACTS =
  'The past cannot be changed, and what it shows may no longer be so: go back to now to act.'

/** Asks all questions of a past moment, lets nothing act, and follows nothing: the past does not move. */
export const pastExchange =
  (past: Past): Exchange =>
  ({ forward }) =>
  (operations) => {
    const all = pipe(operations, share)
    const answers = pipe(
      all,
      filter(({ kind }) => kind === 'query' || kind === 'teardown'),
      map((operation) =>
        operation.kind === 'query'
          ? makeOperation(
              'query',
              { ...operation, query: atMoment(operation.query as Parameters<typeof atMoment>[0], past) },
              operation.context,
            )
          : operation,
      ),
      forward,
    )
    const refusals = pipe(
      all,
      filter(({ kind }) => kind === 'mutation'),
      map((operation) =>
        makeErrorResult(
          operation,
          new CombinedError({
            graphQLErrors: [{ message: NOTHING_ACTS, extensions: { code: 'time.past' } }],
          }),
        ),
      ),
    )
    return merge([answers, refusals])
  }
