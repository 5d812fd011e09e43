import type { Label } from '../../program/builder'
import { Op } from '../../program/opcodes'
import type { Expression, MatchCase, MatchStatement, Pattern } from './ast'
import { Assigned } from './assigned'
import { evaluate, evaluateToTop, jumpIf, operand, run } from './evaluate'
import type { Frame } from './frame'
import { namesOf } from './patterns'
import { storeName } from './variables'

/** What a pattern captures, by name: the registers where it is kept until the whole pattern has matched. */
type Captures = Map<string, number>

/** PEP 634. As in CPython, names are bound when the whole pattern has matched, before the guard is looked at. */
export function compileMatch(frame: Frame, node: MatchStatement): void {
  const subject = evaluateToTop(frame, node.subject)
  const end = frame.label()
  let after = Assigned.unreachable
  for (const each of node.cases) {
    if (!frame.reachable) break
    const next = frame.label()
    const missed = frame.assigned.copy()
    frame.scoped(() => compileCase(frame, each, subject, next))
    if (frame.reachable) frame.emit(Op.JUMP, each.body[each.body.length - 1] ?? each, end)
    after = after.meet(frame.assigned)
    frame.place(next)
    frame.assigned = alwaysMatches(each) ? Assigned.unreachable : missed
  }
  frame.assigned = after.meet(frame.assigned)
  frame.place(end)
}

const alwaysMatches = ({ pattern, guard }: MatchCase): boolean =>
  guard === null && pattern.kind === 'Capture' && pattern.pattern === null

function compileCase(frame: Frame, { pattern, guard, body }: MatchCase, subject: number, next: Label): void {
  const captures: Captures = new Map()
  compilePattern(frame, pattern, subject, next, captures)
  for (const [name, register] of captures) storeName(frame, name, frame.unit.lines.firstLine(pattern), register)
  if (guard) jumpIf(frame, guard, next, false)
  run(frame, body)
}

/** Goes to `fail` unless what `subject` holds matches. The temporaries it takes stay taken. */
function compilePattern(frame: Frame, pattern: Pattern, subject: number, fail: Label, captures: Captures): void {
  switch (pattern.kind) {
    case 'Value':
    case 'Singleton':
      return compare(frame, pattern.value, subject, fail, pattern.kind === 'Value' ? Op.EQ : Op.IS)
    case 'Capture':
      if (pattern.pattern) compilePattern(frame, pattern.pattern, subject, fail, captures)
      if (pattern.name) captures.set(pattern.name.id, subject)
      return
    case 'Or':
      return compileOr(frame, pattern, subject, fail, captures)
    case 'Sequence':
      return compileSequence(frame, pattern, subject, fail, captures)
    case 'Mapping':
      return compileMapping(frame, pattern, subject, fail, captures)
    case 'Class':
      return compileClass(frame, pattern, subject, fail, captures)
    case 'Star':
      throw new Error(`a star out of place at ${pattern.from}`)
  }
}

function compare(frame: Frame, value: Expression, subject: number, fail: Label, op: Op): void {
  frame.scoped(() => {
    const result = frame.temporary()
    frame.emit(op, value, result, subject, operand(frame, value))
    frame.emit(Op.JUMP_FALSE, value, result, fail)
  })
}

/** Every alternative binds the same names: each leaves what it captured in the same registers. */
function compileOr(
  frame: Frame,
  pattern: Pattern & { kind: 'Or' },
  subject: number,
  fail: Label,
  captures: Captures,
): void {
  const matched = frame.label()
  const shared: Captures = new Map(namesOf(pattern.patterns[0]!).map((name) => [name, frame.temporary()]))
  pattern.patterns.forEach((each, i) => {
    const isLast = i === pattern.patterns.length - 1
    const next = isLast ? fail : frame.label()
    frame.scoped(() => {
      const own: Captures = new Map()
      compilePattern(frame, each, subject, next, own)
      for (const [name, register] of shared) frame.move(register, own.get(name)!, each)
    })
    if (isLast) return
    frame.emit(Op.JUMP, each, matched)
    frame.place(next)
  })
  frame.place(matched)
  for (const [name, register] of shared) captures.set(name, register)
}

/** Calls a function of the library with the subject; goes to `fail` where it returns None. @returns its result */
function ask(
  frame: Frame,
  name: string,
  pattern: Pattern,
  subject: number,
  fail: Label,
  rest: readonly ((target: number) => void)[],
): number {
  const span = frame.unit.lines.firstLine(pattern)
  const base = frame.temporary(2 + rest.length)
  frame.loadLibrary(base, `_native.${name}`, span)
  frame.move(base + 1, subject, span)
  rest.forEach((load, i) => load(base + 2 + i))
  frame.emit(Op.CALL, span, base, base, 1 + rest.length)
  frame.emit(Op.JUMP_NULL, span, base, fail)
  return base
}

function compileSequence(
  frame: Frame,
  pattern: Pattern & { kind: 'Sequence' },
  subject: number,
  fail: Label,
  captures: Captures,
): void {
  const { patterns } = pattern
  const star = patterns.findIndex(({ kind }) => kind === 'Star')
  const least = star < 0 ? patterns.length : patterns.length - 1
  const number = (value: number) => (target: number) =>
    frame.loadConstant(target, { kind: 'int', value: BigInt(value) }, pattern)
  const items = ask(frame, 'match_sequence', pattern, subject, fail, [number(least), number(star < 0 ? least : -1)])
  if (patterns.length === 0) return
  const first = frame.temporary(patterns.length)
  const span = frame.unit.lines.firstLine(pattern)
  if (star < 0) frame.emit(Op.UNPACK, span, first, items, patterns.length)
  else frame.emit(Op.UNPACK_REST, span, first, items, star + (patterns.length - star - 1) * 256)
  patterns.forEach((each, i) => {
    if (each.kind !== 'Star') compilePattern(frame, each, first + i, fail, captures)
    else if (each.name) captures.set(each.name.id, first + i)
  })
}

function compileMapping(
  frame: Frame,
  pattern: Pattern & { kind: 'Mapping' },
  subject: number,
  fail: Label,
  captures: Captures,
): void {
  const { keys, patterns, rest } = pattern
  const values = ask(frame, 'match_mapping', pattern, subject, fail, [
    (target) => evaluate(frame, { kind: 'Tuple', elements: keys, from: pattern.from, to: pattern.to }, target),
    (target) => frame.loadConstant(target, { kind: 'bool', value: rest !== null }, pattern),
  ])
  const count = patterns.length + 1
  const first = frame.temporary(count)
  frame.emit(Op.UNPACK, frame.unit.lines.firstLine(pattern), first, values, count)
  patterns.forEach((each, i) => compilePattern(frame, each, first + i, fail, captures))
  if (rest) captures.set(rest.id, first + patterns.length)
}

function compileClass(
  frame: Frame,
  pattern: Pattern & { kind: 'Class' },
  subject: number,
  fail: Label,
  captures: Captures,
): void {
  const { cls, positional, keywordNames, keywordPatterns } = pattern
  const patterns = [...positional, ...keywordPatterns]
  const names = keywordNames.map(
    ({ id, from, to }) => ({ kind: 'Constant', value: { kind: 'string', value: id }, from, to }) as const,
  )
  const values = ask(frame, 'match_class', pattern, subject, fail, [
    (target) => evaluate(frame, cls, target),
    (target) => frame.loadConstant(target, { kind: 'int', value: BigInt(positional.length) }, pattern),
    (target) => evaluate(frame, { kind: 'Tuple', elements: names, from: pattern.from, to: pattern.to }, target),
  ])
  if (patterns.length === 0) return
  const first = frame.temporary(patterns.length)
  frame.emit(Op.UNPACK, frame.unit.lines.firstLine(pattern), first, values, patterns.length)
  patterns.forEach((each, i) => compilePattern(frame, each, first + i, fail, captures))
}
