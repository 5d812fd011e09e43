// Builds the web app (dist/) and the command line (dist-cli/interleave.js).

import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, hashOfInputs, markBuilt, root } from './ensure.mjs'

ensureInstalled()
const hash = hashOfInputs()
const { build } = await import('vite')
await build({ configFile: join(root, 'vite.config.ts'), root })
await build({ configFile: join(root, 'vite.cli.config.ts'), root })
chmodSync(join(root, 'dist-cli/interleave.js'), 0o755)
markBuilt(hash)
