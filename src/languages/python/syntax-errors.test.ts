import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../base/random'
import { lineColumn } from '../../program/diagnostic'
import { compilePython } from './index'
import { syntaxErrors } from './syntax-errors.cases'

function syntaxOf(source: string): { line: number; message: string }[] {
  const result = compilePython(source, 'test.py')
  if (!('diagnostics' in result)) return []
  return result.diagnostics
    .filter(({ code }) => code === 'syntax')
    .map(({ span, message }) => ({ line: lineColumn(source, span.from).line, message }))
}

describe('what CPython refuses is refused on the same line in the same words', () => {
  test.each(syntaxErrors.map(([source, line, message]) => ({ source, line, message })))(
    '$message: $source',
    ({ source, line, message }) => {
      expect(syntaxOf(source)[0]).toEqual({ line, message })
    },
  )
})

test('every error of a text is reported, in order', () => {
  expect(syntaxOf('x = = 1\nif x\n    y = 2\ndef f(a, a): pass\nz = 08\n')).toEqual([
    { line: 1, message: 'invalid syntax' },
    { line: 2, message: "expected ':'" },
    { line: 4, message: "duplicate argument 'a' in function definition" },
    {
      line: 5,
      message: 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    },
  ])
})

const folder = new URL('../../../tests/python/language/', import.meta.url)
const sources = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.py'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
const random = seededRandom(12)
const pick = <T>(list: readonly T[]) => list[random.below(list.length)]!
const pieces = ['(', ')', '[', '}', ':', ',', '=', '.', '*', '\n', '    ', '"', "'", 'if', 'else', 'for', 'in', 'not']
const more = ['def', 'lambda', 'yield', 'x', '1', '1.', '0x', 'f"{', '#', '\\', ':=', 'as', 'with', 'del', 'None', '@']

/** A few lines of a program with something taken out, put in or doubled. */
function mutation(): string {
  const lines = pick(sources).split('\n')
  const from = random.below(lines.length)
  const tokens =
    lines
      .slice(from, from + 12)
      .join('\n')
      .match(/\s+|\w+|[^\w\s]/gu) ?? []
  for (let i = random.below(3); i >= 0 && tokens.length > 0; i--) {
    const at = random.below(tokens.length)
    const how = random.below(3)
    if (how === 0) tokens.splice(at, 1)
    else tokens.splice(at, how - 1, pick([...pieces, ...more, tokens[at]!]))
  }
  return `${tokens.join('')}\n`
}

const python = spawnSync('python3', ['-c', 'import sys; print(sys.version_info[:2] == (3, 11))'], { encoding: 'utf8' })
const hasPython = python.stdout?.trim() === 'True'
if (!hasPython) console.log('there is no python3 of version 3.11: its judgement of mutated programs is not asked')

test.skipIf(!hasPython)('mutated programs are refused where CPython does, only there', { timeout: 60_000 }, () => {
  const texts = Array.from({ length: 200 }, mutation)
  const script = [
    'import json, sys, warnings',
    'warnings.simplefilter("ignore")',
    'def judge(text):',
    '    try: compile(text, "test.py", "exec")',
    '    except SyntaxError as error: return error.lineno',
    'print(json.dumps([judge(text) for text in json.load(sys.stdin)]))',
  ].join('\n')
  const { stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8', input: JSON.stringify(texts) })
  const judged = JSON.parse(stdout) as (number | null)[]
  texts.forEach((text, i) => {
    const found = syntaxOf(text)
    const unsupported = found.length === 0 && 'diagnostics' in compilePython(text, 'test.py')
    if (!unsupported) expect({ text, refused: found.length > 0 }).toEqual({ text, refused: judged[i] !== null })
  })
})
