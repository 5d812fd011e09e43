import { expect, test } from 'vitest'
import { FunctionBuilder, ProgramBuilder } from './builder'
import { disassemble } from './disassemble'
import { Op, VISIBLE } from './opcodes'
import { header } from './testing/random-program'

test('shows each function with its lines, names, jumps and exception ranges', () => {
  const source = 'balance = 100\nwhile balance >= 1:\n    work(balance, k=2)\n'
  const program = new ProgramBuilder()
  const main = program.reserve()
  const f = new FunctionBuilder(header('<module>', { captured: ['seen'] }))
  f.useRegister(0, 'seen')
  f.useRegister(4)
  const [again, end, handler] = [f.label(), f.label(), f.label()]
  const at = (text: string) => ({ from: source.indexOf(text), to: source.indexOf(text) + text.length })
  const balance = program.global('balance', null)
  f.emit(Op.LOADK, at('100'), 1, program.constant({ kind: 'int', value: 100n }))
  f.emit((Op.STORE_GLOBAL | VISIBLE) as Op, at('balance = 100'), 1, balance)
  f.place(again)
  f.emit((Op.LOAD_GLOBAL | VISIBLE) as Op, at('balance >= 1'), 1, balance)
  f.emit(Op.LOADK, at('work'), 2, program.constant({ kind: 'library', path: 'work' }))
  f.emit(Op.CALL_KEYWORDS, at('work(balance, k=2)'), 1, 2, program.callShape({ positional: 1, keywords: ['k'] }))
  f.emit(Op.JUMP_TRUE, at('while'), 1, again)
  f.place(end)
  f.place(handler)
  f.emit(Op.RETURN, null, 0)
  f.exceptionRange('catch', again, end, handler, 3)
  program.define(main, f)
  const made = program.finish({ language: 'python', fileName: 'x.py', source, entry: main })
  const text = disassemble(made)
  expect(disassemble(made, 0)).toBe(text)
  expect(text).toBe(
    [
      'function 0 <module>: 5 registers, 0 parameters, cells seen',
      '     0     1   LOADK            r1  100',
      '     1       * STORE_GLOBAL     r1  balance',
      '>    2     2 * LOAD_GLOBAL      r1  balance',
      '     3     3   LOADK            r2  <work>',
      '     4         CALL_KEYWORDS    r1  r2  (_, k=_)',
      '     5     2   JUMP_TRUE        r1  → 2',
      '>    6         RETURN           r0:seen',
      '  catch 2–5 → 6 in r3',
      '',
    ].join('\n'),
  )
})
