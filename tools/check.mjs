// npm run check: everything that can be said about the code without running it. One line a step; what fails is shown whole.
// `npm run check -- lint rooms` runs only the steps named.

import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { binOf, ensureInstalled, root } from './ensure.mjs'

ensureInstalled()

const steps = [
  // The slow ones first: two steps run at a time.
  {
    name: 'lint',
    what: 'eslint',
    args: [binOf('eslint'), '.', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0'],
  },
  {
    name: 'components',
    what: 'svelte-check',
    args: [binOf('svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  { name: 'types', what: 'tsc', args: [binOf('typescript', 'tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'format',
    what: 'prettier',
    args: [binOf('prettier'), '--check', '.', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn'],
  },
  {
    name: 'rooms',
    what: 'dependency-cruiser: who may import whom',
    args: [
      binOf('dependency-cruiser', 'depcruise'),
      'src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
    ],
  },
  { name: 'dead-code', what: 'knip', args: [binOf('knip', 'knip'), '--no-progress'] },
  { name: 'build', what: 'vite', args: ['tools/build.mjs'] },
  { name: 'size', what: 'first screen and chunks', args: ['tools/size.mjs'], after: 'build', show: true },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}
const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name))

function runStep(step) {
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('close', (status) => {
      const ok = status === 0
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name.padEnd(10)} ${seconds.padStart(5)} s  ${step.what}`)
      if (!ok || step.show) console.log(output.trimEnd())
      resolve(ok)
    })
  })
}

const start = performance.now()
const results = new Map()
const queue = [...chosen]

async function worker() {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const { name, after } = step
    results.set(
      name,
      Promise.resolve(results.get(after) ?? true).then((ok) => ok && runStep(step)),
    )
    await results.get(name)
  }
}
await Promise.all([worker(), worker()])

const failed = []
for (const { name } of chosen) if (!(await results.get(name))) failed.push(name)
const seconds = ((performance.now() - start) / 1000).toFixed(1)
console.log(
  failed.length === 0 ? `All checks passed in ${seconds} s.` : `Failed after ${seconds} s: ${failed.join(', ')}.`,
)
process.exit(failed.length === 0 ? 0 : 1)
