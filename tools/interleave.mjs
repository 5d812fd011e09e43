#!/usr/bin/env node
// What `npx interleave` runs. It is in the repository, unlike the bundle it loads, because npm links a command only to a
// file that exists at that moment, and remembers when there was none.

const bundle = new URL('../dist-cli/interleave.js', import.meta.url)
try {
  await import(bundle.href)
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== bundle.href) throw error
  console.error('The command line is not built yet: npm run build')
  process.exitCode = 2
}
