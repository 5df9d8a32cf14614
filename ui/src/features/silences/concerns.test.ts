import { describe, expect, it } from 'vitest'
import { concerns } from './concerns'

describe('the list of alerts that a silence has kept quiet', () => {
  const shown = [{ id: 'shown' }]

  it('is concerned by an alert that the silence keeps quiet now', () => {
    expect(concerns({ id: 'new', silencedBy: 'night' }, 'night', shown)).toBe(true)
  })

  it('is concerned by an alert that it shows, whatever keeps that quiet', () => {
    expect(concerns({ id: 'shown', silencedBy: null }, 'night', shown)).toBe(true)
  })

  it('is not concerned by any other', () => {
    expect(concerns({ id: 'new', silencedBy: null }, 'night', shown)).toBe(false)
    expect(concerns({ id: 'new', silencedBy: 'weekend' }, 'night', shown)).toBe(false)
  })
})
