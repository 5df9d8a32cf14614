/** Edges further apart than this belong to different stretches of knowledge. */
const BAND_GAP = 5 * 60_000

/** Splits a band where too little was known in between. */
export function stretches<Edge extends { time: string }>(edges: readonly Edge[]): Edge[][] {
  const result: Edge[][] = []
  for (const edge of edges) {
    const last = result.at(-1)?.at(-1)
    if (last && Date.parse(edge.time) - Date.parse(last.time) <= BAND_GAP) result.at(-1)?.push(edge)
    else result.push([edge])
  }
  return result
}
