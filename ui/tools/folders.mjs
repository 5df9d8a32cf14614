import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const UI_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The API's schema, read as files: the one thing the dashboard knows of the server. */
export const SCHEMA_FOLDER = join(UI_FOLDER, '../graphql-api/src/main/resources/graphql')
