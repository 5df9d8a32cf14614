/** Whether a key press belongs to a field, a dialog or the browser, and not to the page's own shortcuts. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  const target = event.target as HTMLElement | null
  return Boolean(target?.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog'))
}
