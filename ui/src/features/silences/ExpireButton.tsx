import { useMutation } from 'urql'
import { ExpireSilenceDocument, type SilenceRowFragment } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface ExpireButtonProps {
  silence: SilenceRowFragment
  onDone: () => void
}

/** Ends a silence before its time. */
export function ExpireButton({ silence, onDone }: ExpireButtonProps) {
  const [{ error, fetching }, expire] = useMutation(ExpireSilenceDocument)
  const end = async () => {
    if (!(await expire({ id: silence.id, seenVersion: silence.version })).error) onDone()
  }
  return (
    <>
      <button type="button" className="button" disabled={fetching} onClick={() => void end()}>
        End it now
      </button>
      {error && (
        <p className="failure" role="alert">
          {problemOf(error).sentence}
        </p>
      )}
    </>
  )
}
