// npm start: from a fresh clone to a page in the browser. Options: --port N, --no-build (serve what was built before).

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs'
import { portFrom, serve } from './serve.mjs'

const args = process.argv.slice(2)
const port = portFrom(args, 4173)

if (!args.includes('--no-build')) {
  ensureInstalled()
  ensureBuilt()
} else if (!existsSync(join(root, 'dist/index.html'))) {
  console.error('There is no build yet: leave --no-build out.')
  process.exit(1)
}

const { url, close } = await serve(join(root, 'dist'), port)
console.log(`Interleave is at ${url}`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    close()
    process.exit(0)
  })
}
