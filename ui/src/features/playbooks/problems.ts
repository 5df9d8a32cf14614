import type { PlaybookProblemTextFragment } from '../../generated/graphql'

export type Problem = PlaybookProblemTextFragment

/** What is wrong, as it stands beside its line. */
export const wordsOf = ({ path, message }: Problem) => `${path === '' ? 'The playbook' : path} ${message}`

/** The lines of a document, each with what is wrong there; what lies past the end is told at the last line. */
export function linesOf(yaml: string, problems: Problem[]): { number: number; problems: Problem[] }[] {
  const lines = yaml.split('\n').map((_, at) => ({ number: at + 1, problems: [] as Problem[] }))
  for (const problem of problems) {
    lines[Math.min(problem.line, lines.length) - 1]?.problems.push(problem)
  }
  return lines
}

/** Where a problem begins in a document, in UTF-16 units as a text area counts them. */
export function offsetOf(yaml: string, { line, column }: Problem): number {
  const lines = yaml.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  const within = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length
  return Math.min(before + within, yaml.length)
}
