import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism, setPriority } from 'node:os'

/** Two for each processor have their share even of a machine that is busy with something else. */
const FOR_EACH_PROCESSOR = 2

/** Just below everything else, so that this time is counted apart from all others': as `nice`. */
const PRIORITY = 1

/** Keeps every processor of this machine busy until it is stopped. */
export function hogProcessors() {
  const spinning: ChildProcess[] = Array.from({ length: FOR_EACH_PROCESSOR * availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  for (const { pid } of spinning) if (pid) setPriority(pid, PRIORITY)
  const stop = () => {
    for (const child of spinning) child.kill('SIGKILL')
  }
  process.once('exit', stop)
  return stop
}
