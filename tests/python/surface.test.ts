import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Options } from '../../src/cli/options'
import { runSource } from '../../src/cli/run'
import { lineColumn } from '../../src/program/diagnostic'
import { python } from '../../src/toolchains/python'
import { hasPython, printedByPython } from './by-cpython'
import { surfaces, modules, type Surface } from './surface.cases'

/**
 * Whatever Python has, Interleave has too, or it says so with the name and the line: nothing is missing in silence. What
 * uses come to is compared with CPython 3.11 where that is installed.
 */

const byPython = (source: string) => spawnSync('python3', ['-'], { input: source, encoding: 'utf8' }).stdout

const settings: Options = {
  ...{ command: 'run', file: 'surface.py', schedule: 'first', time: 'free', runtime: 'python', maxSteps: 1_000_000 },
  ...{ json: false, at: null, base: '' },
}

/** What a program prints, or the complaint that it is refused with. */
function byInterleave(source: string): { readonly output: string; readonly refused: string; readonly line: number } {
  const result = runSource(python, source, settings)
  const [first] = result.diagnostics
  return {
    output: (result.machine?.output ?? []).map((piece) => piece.text).join(''),
    refused: first ? first.message : '',
    line: first ? lineColumn(source, first.span.from).line : 0,
  }
}

const usesOf = ({ uses }: Surface) =>
  uses
    .split(/;|\n/)
    .map((use) => use.trim())
    .filter(Boolean)
const nameOf = (use: string) => /^\w+/.exec(use)![0]

/** What the values of the table are made with. */
const IMPORTS = 'from collections import deque; import re'

/** One use, after which the value is shown too: some change it. */
const program = (value: string, use: string) =>
  `${IMPORTS}\nvalue = ${value}\ntry:\n    print(repr(value.${use}), value)\nexcept Exception as e:\n    print(type(e).__name__, e)\n`
const LINE = 4
const withoutAddresses = (text: string) => text.replace(/0x[0-9a-f]+/g, '0x')

describe('types', () => {
  const all = Object.entries(surfaces).flatMap(([type, surface]) =>
    usesOf(surface).map((use) => [type, use, program(surface.value, use)] as const),
  )
  // One process for all of them: starting it takes many times as long as a use.
  const byPythonAll = new Map<string, string>()
  beforeAll(() => {
    if (!hasPython) return
    const sources = all.map(([, , source]) => source)
    printedByPython(sources).forEach((output, i) => byPythonAll.set(sources[i]!, output))
  })

  test.each(all)('%s.%s', (_type, use, source) => {
    const { output, refused, line } = byInterleave(source)
    if (refused) {
      expect(refused).toContain('not supported yet')
      expect(refused).toContain(nameOf(use))
      expect(line).toBe(LINE)
    } else if (hasPython) expect(withoutAddresses(output)).toBe(withoutAddresses(byPythonAll.get(source)!))
    else expect(output).not.toMatch(/^(AttributeError|NameError)/)
  })

  test.skipIf(!hasPython)('no public attribute is left out of the table', () => {
    const missing = Object.entries(surfaces).flatMap(([type, { value, uses }]) => {
      const names = byPython(`${IMPORTS}\nprint(*[n for n in dir(${value}) if n[0] != "_"])`)
      const known = new Set(usesOf({ value, uses }).map(nameOf))
      return names
        .trim()
        .split(' ')
        .filter((name) => name && !known.has(name))
        .map((name) => `${type}.${name}`)
    })
    expect(missing).toEqual([])
  })
})

/** Reads every name by a text that only the run knows; what follows a name that is refused is read in another run. */
function readingAll(setup: string, object: string, names: readonly string[]) {
  const silent: string[] = []
  let rest = names
  while (rest.length > 0) {
    const tries = rest.map(
      (name) => `try: getattr(${object}, ${JSON.stringify(name)})\nexcept AttributeError: print("${name}")`,
    )
    const { output, refused, line } = byInterleave(`${setup}\n${tries.join('\n')}\n`)
    const at = (line - 2) / 2
    // A program that is refused has printed nothing.
    const printed = refused ? byInterleave(`${setup}\n${tries.slice(0, at).join('\n')}\n`).output : output
    silent.push(...printed.split('\n').filter(Boolean))
    if (!refused) return silent
    if (!refused.includes('not supported yet') || !refused.includes(rest[at]!)) silent.push(`${rest[at]}: ${refused}`)
    rest = rest.slice(at + 1)
  }
  return silent
}

const namesOf = (setup: string, object: string) => byPython(`${setup}\nprint(*dir(${object}))`).trim().split(' ')
/** Of the names that a module refuses so many are read by a text too: each takes a run of its own. */
const MOST_REFUSED = 5

describe.skipIf(!hasPython)('names', () => {
  test.each(Object.entries(surfaces))('of %s', (_type, { value }) => {
    const setup = `${IMPORTS}; value = ${value}`
    expect(readingAll(setup, 'value', namesOf(setup, 'value'))).toEqual([])
  })

  test.each(modules)('of the module %s', (module) => {
    const names = namesOf(`import ${module}`, module).filter((name) => !name.startsWith('_'))
    const uses = names.map((name) => `${module}.${name}`)
    const compiled = python.compile(`import ${module}\n${uses.join('\n')}\n`, 'names.py')
    const complaints = 'program' in compiled ? [] : compiled.diagnostics
    const refused = new Set(complaints.map(({ message }) => message.replace('not supported yet: ', '')))
    const there = names.filter((name) => !refused.has(`${module}.${name}`))
    expect(readingAll(`import ${module}`, module, there)).toEqual([])
    const others = names.filter((name) => !there.includes(name)).slice(0, MOST_REFUSED)
    expect(readingAll(`import ${module}`, module, others)).toEqual([])
  })
})
