/** Who follows a subscription. */
export interface Follower<Message> {
  /** From now on no change is missed: what is asked for now is whole. */
  onStart: () => void
  onChange: (message: Message) => void
}

/** One stream of messages for all who follow it at the time. */
export interface Followed<Message> {
  /** Follows until the returned function is called. */
  follow: (follower: Follower<Message>) => () => void
}

interface Source<Message> {
  /** Opens the stream; returns how to close it. */
  open: (onMessage: (message: Message) => void, onEnd: () => void) => () => void
  /** Whether a message only says that the stream stands now. */
  isStart: (message: Message) => boolean
  /** Milliseconds until a stream that ended by itself is opened again. */
  pause: number
}

/**
 * Opens the stream when the first follower comes and closes it when the last one is gone. Whoever joins a stream that
 * stands already is not told of its start: nothing is missed from the moment of joining.
 */
export function followed<Message>({ open, isStart, pause }: Source<Message>): Followed<Message> {
  const followers = new Set<Follower<Message>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let close = () => {}

  const tell = (message: Message) => {
    for (const follower of [...followers]) {
      if (isStart(message)) follower.onStart()
      else follower.onChange(message)
    }
  }
  const start = () => {
    close = open(tell, () => {
      if (followers.size > 0) timer = setTimeout(start, pause)
    })
  }

  return {
    follow(follower) {
      followers.add(follower)
      if (followers.size === 1) start()
      return () => {
        if (!followers.delete(follower) || followers.size > 0) return
        clearTimeout(timer)
        close()
      }
    },
  }
}
