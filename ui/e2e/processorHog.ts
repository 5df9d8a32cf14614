import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Keeps every processor of this machine busy until it is stopped. */
export function hogProcessors() {
  const spinning: ChildProcess[] = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  const stop = () => {
    for (const child of spinning) child.kill('SIGKILL')
  }
  process.once('exit', stop)
  return stop
}
