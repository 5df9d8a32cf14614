import { expect, test } from 'vitest'
import { decisionsFor, mayTry } from './decisions'

test('what has not begun is rejected or withdrawn, what has is stopped and undone', () => {
  const roles = ['OPERATOR', 'APPROVER'] as const
  expect(decisionsFor('WAITING', false, roles)).toEqual(['reject', 'withdraw'])
  expect(decisionsFor('WAITING', true, roles)).toEqual(['reject', 'cancel'])
  expect(decisionsFor('SCHEDULED', false, roles)).toEqual(['withdraw'])
  expect(decisionsFor('EXECUTING', true, roles)).toEqual(['cancel'])
  expect(decisionsFor('DRIFTED', false, roles)).toEqual(['cancel'])
})

test('nothing is decided about what is over', () => {
  expect(decisionsFor('VERIFIED', true, ['OPERATOR', 'APPROVER', 'ADMIN'])).toEqual([])
})

test('everybody sees what their own roles allow', () => {
  expect(decisionsFor('WAITING', false, ['OPERATOR'])).toEqual(['withdraw'])
  expect(decisionsFor('WAITING', false, ['APPROVER'])).toEqual(['reject'])
  expect(decisionsFor('EXECUTING', true, ['VIEWER'])).toEqual([])
})

test('what is still to be carried out is tried by those who propose and decide', () => {
  expect(mayTry('WAITING', ['APPROVER'])).toBe(true)
  expect(mayTry('SCHEDULED', ['OPERATOR'])).toBe(true)
  expect(mayTry('EXECUTING', ['ADMIN'])).toBe(false)
  expect(mayTry('WAITING', ['VIEWER', 'AUDITOR'])).toBe(false)
})
