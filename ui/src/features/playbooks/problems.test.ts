import { expect, test } from 'vitest'
import { linesOf, offsetOf, type Problem, wordsOf } from './problems'

const problem = (line: number, column = 1): Problem => ({
  line,
  column,
  path: '/risk',
  message: 'is none of these',
})

test('a problem stands at its line', () => {
  const lines = linesOf('name: x\nrisk: none\n', [problem(2), problem(2, 7)])
  expect(lines.map(({ number, problems }) => [number, problems.length])).toEqual([
    [1, 0],
    [2, 2],
    [3, 0],
  ])
})

test('a problem past the end stands at the last line', () => {
  expect(linesOf('name: x', [problem(9)])[0]?.problems).toHaveLength(1)
})

test('the caret goes where a problem begins, whatever characters stand before it', () => {
  expect(offsetOf('name: x\nrisk: none', problem(2, 7))).toBe(14)
  expect(offsetOf('a: "😀" b', problem(1, 8))).toBe(8)
  expect(offsetOf('name: x', problem(5, 3))).toBe(7)
})

test('a problem of the whole document says so', () => {
  expect(wordsOf({ ...problem(1), path: '', message: 'is empty' })).toBe('The playbook is empty')
  expect(wordsOf(problem(1))).toBe('/risk is none of these')
})
