// What the page weighs, gzipped, against budgets. The first screen is the entry chunk and all that it imports statically,
// as the build's manifest has it; everything else is loaded on demand. The CLI is one file, weighed for its start-up time.

import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './ensure.mjs'

const kB = 1000
const budgets = {
  firstScript: 140 * kB,
  firstStyle: 20 * kB,
  lazyScript: 160 * kB, // each
  lazyStyle: 16 * kB, // each
  language: 300 * kB, // each: a compiler and the library its programs run with, fetched with the first program in it
  worker: 230 * kB, // a whole engine of its own, with the search; never in the way of the first screen
  command: 1030 * kB, // it holds the text of every module of Python's library that there is
}

const dist = join(root, 'dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const weigh = (file) => gzipSync(readFileSync(file), { level: 9 }).length

const first = new Set()
;(function visit(key) {
  const chunk = manifest[key]
  if (first.has(chunk.file)) return
  first.add(chunk.file)
  for (const style of chunk.css ?? []) first.add(style)
  for (const imported of chunk.imports ?? []) visit(imported)
})('index.html')

const files = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)
const rows = []
const sum = (extension) =>
  [...first].filter((file) => extname(file) === extension).reduce((total, file) => total + weigh(join(dist, file)), 0)
rows.push(['first screen: JavaScript', sum('.js'), budgets.firstScript])
rows.push(['first screen: CSS', sum('.css'), budgets.firstStyle])
for (const file of files) {
  if (first.has(file)) continue
  const script = scriptBudget(file)
  if (extname(file) === '.js') rows.push([`on demand: ${file}`, weigh(join(dist, file)), script])
  if (extname(file) === '.css') rows.push([`on demand: ${file}`, weigh(join(dist, file)), budgets.lazyStyle])
}
rows.push(['command line', weigh(join(root, 'dist-cli/interleave.js')), budgets.command])

function scriptBudget(file) {
  if (file.startsWith('assets/worker-')) return budgets.worker
  return /^assets\/(python|rust)-/.test(file) ? budgets.language : budgets.lazyScript
}

const show = (bytes) => (bytes / kB).toFixed(1).padStart(6)
let over = false
for (const [what, bytes, budget] of rows) {
  if (bytes > budget) over = true
  console.log(`${bytes > budget ? '  over' : '      '} ${show(bytes)} of ${show(budget)} kB  ${what}`)
}
process.exit(over ? 1 : 0)
