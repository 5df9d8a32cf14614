import { spoken } from '../time/duration'

/** How numbers of one unit are written. */
export interface Unit {
  /** As a label of a column or an axis, such as `%` or `packets/s`; empty where the numbers say it themselves. */
  label: string
  /** One number with its unit, such as `3.2 GiB`. */
  format(value: number): string
  /** One number where the label stands elsewhere, such as along an axis. */
  bare(value: number): string
}

const digits = (value: number) => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)

/** A number with about three digits, such as `1,204` or `0.07`. */
export function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits(value) })
}

const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi']
const DECIMAL = ['', 'k', 'M', 'G', 'T', 'P']

function scaled(value: number, base: number, prefixes: string[], symbol: string): string {
  const power = Math.abs(value) < 1 ? 0 : Math.floor(Math.log(Math.abs(value)) / Math.log(base) + 1e-9)
  const index = Math.min(power, prefixes.length - 1)
  return `${number(value / base ** index)} ${prefixes[index]}${symbol}`
}

const suffixed = (label: string): Unit => ({
  label,
  format: (value) => `${number(value)} ${label}`,
  bare: number,
})

/** A unit whose numbers carry it themselves, because it changes with their size. */
const scaling = (format: (value: number) => string): Unit => ({ label: '', format, bare: format })

const share = (value: number) => `${number(value * 100)} %`
const percent: Unit = { label: '%', format: share, bare: share }
const plain = scaling(number)
const bytes = (symbol: string) => scaling((value) => scaled(value, 1024, BINARY, symbol))

const UNITS: Record<string, Unit> = {
  '%': suffixed('%'),
  By: bytes('B'),
  'By/s': bytes('B/s'),
  s: scaling((value) => (value === 0 ? '0 s' : spoken(value))),
  ms: scaling((value) => (value === 0 ? '0 ms' : spoken(value / 1000))),
  Hz: scaling((value) => scaled(value, 1000, DECIMAL, 'Hz')),
  Cel: suffixed('°C'),
  W: suffixed('W'),
  // Seconds of work per second: a share of time, as disks and processors count it.
  's/s': percent,
}

/** The plural that reads as a unit: `{process}` is `processes`, `{packet}/s` is `packets/s`. */
function annotated(ucum: string): Unit | undefined {
  const match = /^\{(.+)\}(\/s)?$/.exec(ucum)
  if (!match) return undefined
  const noun = (match[1] as string).replaceAll('_', ' ')
  return suffixed(`${noun}${noun.endsWith('s') ? 'es' : 's'}${match[2] ?? ''}`)
}

/** How to write numbers of a UCUM unit; the metric's name tells a share (`…utilization`) from a bare number. */
export function unitOf(ucum: string | null | undefined, metric = ''): Unit {
  if (ucum === '1' && /(utilization|ratio)$/.test(metric)) return percent
  if (!ucum || ucum === '1') return plain
  if (ucum === '1/s') return suffixed('per second')
  return UNITS[ucum] ?? annotated(ucum) ?? suffixed(ucum)
}
