import { expect, test } from 'vitest'
import { instructionAt } from '../../program/effects'
import { opcodeNames } from '../../program/opcodes'
import { compilePython } from './index'

/** The instructions of the function `f` of a program, as `NAME a b c`. */
function codeOf(source: string): string[] {
  const result = compilePython(source, 'test.py')
  if ('diagnostics' in result) throw new Error(result.diagnostics[0]!.message)
  const { program } = result
  const { start, end } = program.functions.find(({ name, hidden }) => name === 'f' && !hidden)!
  return Array.from({ length: end - start }, (_, i) => {
    const { op, operands } = instructionAt(program, start + i)
    return `${opcodeNames[op]} ${operands.join(' ')}`
  })
}

const names = (code: readonly string[]) => code.map((line) => line.split(' ')[0])

test('small constants are added and subtracted in place', () => {
  expect(codeOf('def f(x):\n    y = x + 1\n    y -= 2\n    return y\n')).toEqual([
    'ADDI 1 0 1',
    'ISUBI 1 1 2',
    'RETURN 1 0 0',
  ])
})

test('local variables are operands and targets without copies', () => {
  expect(codeOf('def f(a, b):\n    c = a * b\n    return c\n')).toEqual(['MUL 2 0 1', 'RETURN 2 0 0'])
})

test('a swap reads both before it writes', () => {
  expect(codeOf('def f(a, b):\n    a, b = b, a\n    return a\n').slice(0, 4)).toEqual([
    'MOVE 2 1 0',
    'MOVE 3 0 0',
    'MOVE 0 2 0',
    'MOVE 1 3 0',
  ])
})

test('an operand that is rebound in the same expression is copied first', () => {
  expect(codeOf('def f(x):\n    return x + (x := 2)\n')).toEqual([
    'MOVE 2 0 0',
    'LOADI 0 2 0',
    'MOVE 3 0 0',
    'ADD 1 2 3',
    'RETURN 1 0 0',
  ])
})

test('a while loop has one comparing jump, at its bottom', () => {
  expect(names(codeOf('def f(n, m):\n    while n < m:\n        n += 1\n'))).toEqual([
    'JUMP',
    'IADDI',
    'JUMP_LT',
    'LOADK',
    'RETURN',
  ])
})

test('a for loop over range counts in registers', () => {
  const loop = (head: string) => names(codeOf(`${head}def f(n):\n    for i in range(n):\n        pass\n`))
  expect(loop('').slice(3, 6)).toEqual(['RANGE_PREP', 'MOVE', 'RANGE_NEXT'])
  expect(loop('range = list\n')).not.toContain('RANGE_PREP')
  expect(loop('def g():\n    global range\n    range = 1\n')).not.toContain('RANGE_PREP')
})

test('conditions jump without making booleans', () => {
  const code = names(codeOf('def f(a, b, c):\n    if a < b and not c or a == b: return 1\n    return 2\n'))
  expect(code).toEqual(['JUMP_NOT_LT', 'JUMP_FALSE', 'JUMP_NE', 'LOADI', 'RETURN', 'LOADI', 'RETURN'])
})

test('a class with __ne__ keeps == and != apart', () => {
  const source = 'class A:\n    def __ne__(self, o): return True\ndef f(a, b):\n    if a == b: return 1\n'
  expect(names(codeOf(source)).slice(0, 2)).toEqual(['EQ', 'JUMP_FALSE'])
})

test('variables are checked only where they may be unbound', () => {
  const checks = (body: string) => names(codeOf(`def f(a):\n${body}`)).filter((name) => name === 'CHECK_LOCAL').length
  expect(checks('    if a: b = 1\n    else: b = 2\n    return b\n')).toBe(0)
  expect(checks('    if a: b = 1\n    return b\n')).toBe(1)
  expect(checks('    for b in a: pass\n    return b\n')).toBe(1)
  expect(checks('    while True:\n        b = 1\n        break\n    return b\n')).toBe(0)
  expect(checks('    try: b = a()\n    except E: return 1\n    return b\n')).toBe(0)
  expect(checks('    try: b = a()\n    except E: pass\n    return b\n')).toBe(1)
  expect(checks('    b = 1\n    del b\n    return b\n')).toBe(1)
})

test('a method is called without making it an object', () => {
  expect(names(codeOf('def f(a):\n    a.b(1)\n')).slice(0, 3)).toEqual(['LOAD_METHOD', 'LOADI', 'CALL_METHOD'])
})

test('builtins are constants until the program defines their name', () => {
  expect(codeOf('def f(a):\n    return len(a)\n')[0]).toMatch(/^LOADK/)
  expect(codeOf('len = 1\ndef f(a):\n    return len(a)\n')[0]).toMatch(/^LOAD_GLOBAL/)
})
