/** How something is: the only colours that mean a state, each with a shape of its own. */
export type Tone = 'ok' | 'info' | 'warning' | 'critical' | 'unknown'

const SHAPES: Record<Tone, React.ReactNode> = {
  ok: <circle cx="7" cy="7" r="5" fill="currentColor" />,
  info: <rect x="2.5" y="2.5" width="9" height="9" rx="2" fill="currentColor" />,
  warning: <path d="M7 1.5 13 12.500H1z" fill="currentColor" strokeLinejoin="round" />,
  critical: <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" />,
  unknown: (
    <circle
      cx="7"
      cy="7"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2"
    />
  ),
}

/** A state's shape alone. */
export function Shape({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg className={`shape ${tone}`} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  )
}

/** A state's shape with its word. */
export function State({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <Shape tone={tone} />
      {children}
    </span>
  )
}
