import { Dialog } from '../design/Dialog'

const SHORTCUTS: [keys: string[], what: string][] = [
  [['/', 'Ctrl K'], 'Search pages, resources, rules and actions'],
  [['j', 'k'], 'Down and up in a table'],
  [['Enter'], 'Open the row'],
  [['Space'], 'Select the row, on its box'],
  [['a'], 'Decide about the alert that is shown'],
  [['t'], 'Charts as a table of numbers, and back'],
  [['Esc'], 'Close what lies on top'],
  [['?'], 'This help'],
]

/** All keys. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">On a chart: drag to zoom, double click to go back.</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
