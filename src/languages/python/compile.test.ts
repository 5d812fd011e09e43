import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lineColumn } from '../../program/diagnostic'
import type { Program } from '../../program/program'
import { validate } from '../../program/validate'
import { compilePython } from './index'

const root = new URL('../../../', import.meta.url)
const corpus = ['language', 'threads'].flatMap((folder) => programsIn(new URL(`tests/python/${folder}/`, root)))
const listings = programsIn(new URL('../shared/seed/listings/', root))
if (listings.length === 0) console.log('the seed listings are not beside this checkout: not compiled')

function programsIn(folder: URL): [name: string, source: string][] {
  try {
    const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.py'))
    return names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])
  } catch {
    return []
  }
}

function compiled(source: string): Program {
  const result = compilePython(source, 'test.py')
  if ('diagnostics' in result) throw new Error(JSON.stringify(complaints(source)))
  return result.program
}

function complaints(source: string): string[] {
  const result = compilePython(source, 'test.py')
  if (!('diagnostics' in result)) return []
  return result.diagnostics.map(({ span, message }) => `${lineColumn(source, span.from).line}: ${message}`)
}

describe('whole programs compile to valid code', () => {
  test.each([...corpus, ...listings])('%s', (_, source) => {
    const result = compilePython(source, 'test.py')
    // What the library does not have yet is refused by name; nothing else may be.
    if ('diagnostics' in result) expect(result.diagnostics.filter(({ code }) => code !== 'unsupported')).toEqual([])
    else expect(validate(result.program)).toEqual([])
  })
})

describe('the spans of instructions', () => {
  const spans = (source: string) => {
    const program = compiled(source)
    const { start, end } = program.functions[program.entry]!
    const texts: string[] = []
    for (let pc = start; pc < end; pc++) texts.push(source.slice(program.spans[2 * pc], program.spans[2 * pc + 1]))
    return texts
  }

  test('are those of the nodes CPython gives them', () => {
    const source = 'x = f(a.b + c[d], 1)\n'
    for (const text of ['f(a.b + c[d], 1)', 'a.b + c[d]', 'a.b', 'c[d]', 'f', 'x', '1'])
      expect(spans(source)).toContain(text)
  })

  test('of a method called on a later line begin at its name', () => {
    expect(spans('a = (b\n     .c(1)\n     .d(2))\n')).toEqual(expect.arrayContaining(['c(1)', 'd(2)']))
  })

  test('of an assertion are those of its comparison, or of the statement', () => {
    expect(spans('assert a == 1, b\n')).toContain('a == 1')
    expect(spans('assert a, b\n')).toContain('assert a, b')
  })

  test('of a statement with a block end with its first line', () => {
    expect(spans('with a as b:\n    pass\n')).toContain('with a as b:')
    expect(spans('for i in a:\n    pass\n')).toContain('for i in a:')
  })
})

describe('what is Python but not supported is refused by name', () => {
  test.each([
    ['async def f(): pass', 'not supported yet: `async def`'],
    ['async def f():\n    await g()', 'not supported yet: `async def`'],
    ['try: pass\nexcept* A: pass', 'not supported yet: `except*`'],
    ['match 1:\n case 1+2j: pass', 'not supported yet: complex numbers in patterns'],
    ["x = memoryview(b'a')", 'not supported yet: `memoryview`'],
    ['import requests', "not supported yet: module 'requests'"],
    ['import xml.dom', "not supported yet: module 'xml.dom'"],
    ['from . import a', 'not supported yet: relative imports'],
    ['from threading import settrace', 'not supported yet: threading.settrace'],
    ['import threading\nthreading.settrace(None)', 'not supported yet: threading.settrace'],
    ['import threading as t\ndef f(): return t.settrace', 'not supported yet: threading.settrace'],
    ['from time import *\nstrptime("x")', 'not supported yet: time.strptime'],
    ['open("x")', 'not supported yet: `open`'],
  ])('%s', (source, message) => {
    expect(complaints(source).map((line) => line.replace(/^\d+: /, ''))).toContain(message)
  })

  test('all of it at once, in order', () => {
    expect(complaints('import weakref\nx = compile(1)\nasync def f():\n    open(memoryview(b"x"))\n')).toEqual([
      "1: not supported yet: module 'weakref'",
      '2: not supported yet: `compile`',
      '3: not supported yet: `async def`',
      '4: not supported yet: `open`',
      '4: not supported yet: `memoryview`',
    ])
  })

  test('but not what the program defines itself, or what Python lacks as well', () => {
    expect(complaints('def open(x): return x\nopen(1)\n')).toEqual([])
    expect(complaints('import threading\nthreading.lock\nundefined\n')).toEqual([])
  })
})
