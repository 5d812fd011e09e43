// Builds the web app (dist/) and the command line (dist-cli/interleave.js).

import { join } from 'node:path'
import { ensureInstalled, hashOfInputs, markBuilt, root } from './ensure.mjs'

ensureInstalled()
const hash = hashOfInputs()
const { build } = await import('vite')
await build({ configFile: join(root, 'vite.config.ts'), root })
await build({ configFile: join(root, 'vite.cli.config.ts'), root })
markBuilt(hash)
