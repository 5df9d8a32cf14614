/**
 * Makes of many calls few: the first one passes at once, those within `pause` milliseconds after it become one at the
 * end of the pause.
 */
export function coalesced(call: () => void, pause: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const passed = () => {
    timer = undefined
    if (again) run()
  }
  const run = () => {
    again = false
    timer = setTimeout(passed, pause)
    call()
  }
  return {
    call: () => {
      if (timer) again = true
      else run()
    },
    stop: () => clearTimeout(timer),
  }
}
