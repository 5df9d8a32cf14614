/**
 * Turns the schema and the `.graphql` files beside the components into typed documents (src/generated/graphql.ts).
 * Generated in the build and never committed, so that they cannot disagree with the schema.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { concatAST, parse } from 'graphql'
import { SCHEMA_FOLDER, UI_FOLDER } from './folders.mjs'

const filename = join(UI_FOLDER, 'src/generated/graphql.ts')

function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file))
}

const parsed = (file) => parse(readFileSync(file, 'utf8'))

const generated = await codegen({
  filename,
  schema: concatAST(filesIn(SCHEMA_FOLDER, '.graphqls').map(parsed)),
  documents: filesIn(join(UI_FOLDER, 'src'), '.graphql').map((file) => ({
    location: file,
    document: parsed(file),
  })),
  config: {
    useTypeImports: true,
    enumType: 'string-literal',
    skipTypename: true,
    scalars: { DateTime: 'string', Duration: 'string' },
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents: typedDocumentNode },
})

mkdirSync(dirname(filename), { recursive: true })
writeFileSync(filename, generated)
