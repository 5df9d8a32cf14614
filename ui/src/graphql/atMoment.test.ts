import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { atMoment, ONLY_NOW } from './atMoment'

const SCHEMA = join(import.meta.dirname, '../../../graphql-api/src/main/resources/graphql')

/** Every query of the schema, and whether it takes a moment. */
const queries = new Map(
  readdirSync(SCHEMA)
    .filter((file) => file.endsWith('.graphqls'))
    .flatMap((file) => parse(readFileSync(join(SCHEMA, file), 'utf8')).definitions)
    .flatMap((definition) =>
      (definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.OBJECT_TYPE_DEFINITION) &&
      definition.name.value === 'Query'
        ? (definition.fields ?? [])
        : [],
    )
    .map((field) => [field.name.value, field.arguments?.some(({ name }) => name.value === 'asOf') ?? false]),
)

test('a question is asked of a moment at its root, and keeps its own arguments', () => {
  const asked = atMoment(parse('query($id: ID!) { me { id } alert(id: $id) { resource { id } } }'), {
    asOf: '2026-11-23T12:00:00Z',
  })
  expect(print(asked).replace(/\s+/g, ' ')).toBe(
    'query ($id: ID!) { me { id } alert(id: $id, asOf: "2026-11-23T12:00:00Z") { resource { id } } }',
  )
})

test('both times are asked for where both are given', () => {
  const asked = atMoment(parse('{ agents { id } }'), { asOf: '2026-11-23', knownAt: '2026-11-24' })
  expect(print(asked)).toContain('agents(asOf: "2026-11-23", knownAt: "2026-11-24")')
})

test('what is asked of the present alone is what the API answers of the present alone', () => {
  const onlyNow = [...queries].filter(([, takesMoment]) => !takesMoment).map(([name]) => name)
  expect(queries.size).toBeGreaterThan(20)
  expect(new Set(onlyNow)).toEqual(ONLY_NOW)
})
