import { unitOf } from '../../units/unit'

/** Sizes, such as `host.memory.size`, are reported in bytes. */
const SIZE = /\.size$/
const WHOLE_NUMBER = /^\d+$/

/** An attribute's value as a person reads it. */
export function attributeInWords(key: string, value: string): string {
  if (SIZE.test(key) && WHOLE_NUMBER.test(value)) return unitOf('By').format(Number(value))
  return key.endsWith('.ip') || key.endsWith('.mac') ? value.split(',').join(', ') : value
}
