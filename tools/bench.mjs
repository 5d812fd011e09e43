// npm run bench [-- ARGS]: bundles bench/main.ts into one plain JavaScript file and runs it with plain Node, so that what is
// measured is V8 running what ships, with no loader and no transform in between.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root, run } from './ensure.mjs'

ensureInstalled()
// What is measured in a browser is the page as it ships.
if ([undefined, 'timelines', 'first-screen', 'long-run'].includes(process.argv[2])) ensureBuilt()
const outDir = join(root, `.cache/bench-${process.pid}`)
const { build } = await import('vite')
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['@playwright/test'] },
  build: {
    ssr: 'bench/main.ts',
    target: 'node20',
    outDir,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
  },
})
const status = run(process.execPath, ['--expose-gc', join(outDir, 'main.js'), ...process.argv.slice(2)])
rmSync(outDir, { recursive: true, force: true })
process.exit(status)
