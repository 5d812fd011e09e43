// Brings a checkout to the state a command needs: dependencies installed, app and CLI built.
// Plain Node with no dependencies, because node_modules may not exist yet when this runs.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Interleave needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

/** Runs a command and returns its exit status; `quiet` keeps its output back unless it fails. */
export function run(command, args, { quiet = false, ...options } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    maxBuffer: 1 << 28,
    ...options,
  })
  if (result.error) throw result.error
  const status = result.status ?? 1
  if (quiet && status !== 0) {
    process.stdout.write(result.stdout)
    process.stderr.write(result.stderr)
  }
  return status
}

/** The path of a script that a package in node_modules provides, for `node PATH`: the same on every system, unlike .bin. */
export function binOf(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** Are the packages in node_modules those that package-lock.json names? npm leaves a lockfile of its own there to compare. */
function isInstalled() {
  const installedLock = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedLock)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional),
  )
}

export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing dependencies (npm ci)…')
  // Under `npm start` npm tells where it lives; run by hand, it is on the PATH.
  const npm = process.env.npm_execpath
  const status = npm?.endsWith('.js')
    ? run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'])
    : run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('npm ci failed.')
    process.exit(status)
  }
}

// Everything a build reads, and what it leaves behind.
const inputs = ['src', 'scenarios', 'public', 'index.html', 'package-lock.json', 'svelte.config.js', 'tsconfig.json']
const inputsHere = ['vite.config.ts', 'vite.cli.config.ts', 'tools/build.mjs', 'tools/offline']
const outputs = ['dist/index.html', 'dist-cli/interleave.js']
const stamp = join(root, '.cache/built')

function* filesUnder(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** A hash of contents, not of times: a fresh clone or a switched branch changes times for nothing. */
function hashOfInputs() {
  const hash = createHash('sha256')
  for (const input of [...inputs, ...inputsHere]) {
    for (const file of filesUnder(join(root, input))) {
      if (/\.test\.ts$/.test(file)) continue
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

export function isBuilt() {
  return (
    existsSync(stamp) &&
    outputs.every((file) => existsSync(join(root, file))) &&
    readFileSync(stamp, 'utf8') === hashOfInputs()
  )
}

/** Builds when anything that a build reads has changed since the last one. */
export function ensureBuilt() {
  if (isBuilt()) return
  console.log('Building…')
  const status = run(process.execPath, ['tools/build.mjs', 'tools/offline'], { quiet: true })
  if (status !== 0) {
    console.error('The build failed.')
    process.exit(status)
  }
}

/** To be called with the hash from before the build, so that a file changed meanwhile is built again next time. */
export function markBuilt(hash) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

export { hashOfInputs }
