// Puts the service worker beside what was built: worker.js with the list of all files, and a version that is their hash.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const template = fileURLToPath(new URL('./worker.js', import.meta.url))

/** Puts the service worker into what is built. */
export function offline(): Plugin {
  let folder = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    // When everything else is on the disk.
    writeBundle: { order: 'post', sequential: true, handler: () => writeWorker(folder) },
  }
}

/** Writes sw.js into a folder of built files. */
export function writeWorker(folder: string): void {
  const files = precached(folder).map((path) => [
    // The page by the scope's own address: servers may redirect its name to that.
    path === 'index.html' ? './' : path,
    `sha256-${createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64')}`,
  ])
  const list = JSON.stringify(files)
  const worker = readFileSync(template, 'utf8')
  const version = createHash('sha256').update(worker).update(list).digest('hex').slice(0, 16)
  const code = worker.replace('__VERSION__', () => JSON.stringify(version)).replace('__FILES__', () => list)
  writeFileSync(join(folder, 'sw.js'), code)
}

/** Everything that was built, but the worker itself and what servers do not serve. */
function precached(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'sw.js' && !path.split('/').some((part) => part.startsWith('.')))
    .sort()
}
