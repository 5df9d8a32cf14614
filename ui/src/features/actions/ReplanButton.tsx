import { useMutation } from 'urql'
import { ReplanActionDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface ReplanButtonProps {
  actionId: string
  onDone: () => void
}

/** Has a drifted plan made anew, on what the agent finds now. */
export function ReplanButton({ actionId, onDone }: ReplanButtonProps) {
  const [{ fetching, error }, replan] = useMutation(ReplanActionDocument)
  const press = async () => {
    const answer = await replan({ id: actionId })
    if (!answer.error) onDone()
  }
  return (
    <>
      <button type="button" className="button primary" disabled={fetching} onClick={() => void press()}>
        {fetching ? 'Asking the agent …' : 'Plan anew'}
      </button>
      {error && (
        <p className="failure" role="alert">
          {problemOf(error).sentence}
        </p>
      )}
    </>
  )
}
