/**
 * What Maven calls: `node tools/maven.mjs build|test`. A step is skipped while the bytes it depends on are those of
 * its last success, so that a build of an unchanged tree costs the reading of a few files.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SCHEMA_FOLDER, UI_FOLDER } from './folders.mjs'

const MANIFESTS = ['package.json', 'package-lock.json']
const SOURCES = [
  ...MANIFESTS,
  'index.html',
  'graphiql',
  'public',
  'src',
  'tools',
  'tsconfig.json',
  'vite.config.ts',
]
const inUi = (names) => names.map((name) => join(UI_FOLDER, name))

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(filesUnder)) {
    if (file.includes(join('src', 'generated'))) continue
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: UI_FOLDER, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs the work unless `mark` says that it succeeded with these very inputs and `output` is still there. */
function unlessUnchanged(name, inputs, mark, output, work) {
  const hash = hashOf(inputs)
  const done = existsSync(mark) && existsSync(output) && readFileSync(mark, 'utf8') === hash
  if (done) return console.log(`ui: ${name} unchanged`)
  work()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, hash)
}

function install() {
  const modules = join(UI_FOLDER, 'node_modules')
  unlessUnchanged('npm packages', inUi(MANIFESTS), join(modules, '.installed'), modules, () =>
    run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'),
  )
}

const inputs = [...inUi(SOURCES), SCHEMA_FOLDER]
const target = join(UI_FOLDER, 'target')
const steps = {
  build() {
    install()
    const page = join(target, 'classes/static/index.html')
    unlessUnchanged('dashboard', inputs, join(target, 'build.sha256'), page, () =>
      run('npm', 'run', '-s', 'build', '--', '--logLevel', 'warn'),
    )
  },
  test() {
    unlessUnchanged('unit tests', inputs, join(target, 'test.sha256'), target, () => {
      run('npm', 'run', '-s', 'check')
      run('npm', 'test', '-s')
    })
  },
}

steps[process.argv[2]]()
