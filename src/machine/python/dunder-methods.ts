import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, type Value } from '../values'
import { isNumber, numberBinary } from './arithmetic'
import { iterationBuiltins } from './builtin-iteration'
import { pythonFormat } from './format'
import { requireHashable } from './hashable'
import { pythonDeleteItem, pythonGetItem, pythonSetItem } from './items'
import { pythonIter } from './iterators'
import { pythonBinary, pythonCompare, pythonContains, pythonTruth, pythonUnary } from './operators'
import { pythonRepr, pythonStr } from './repr'

/** Special methods of builtin types, for programs that call them by name. */

const BINARY: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  and: '&',
  or: '|',
  xor: '^',
  lshift: '<<',
  rshift: '>>',
}
const ORDER: Readonly<Record<string, string>> = { lt: '<', le: '<=', gt: '>', ge: '>=' }

type Call = (rt: Runtime, args: Value[]) => Value
const [len, , next] = iterationBuiltins as readonly [Native, Native, Native]

const common: Readonly<Record<string, Call>> = {
  'repr(self, /)': (rt, [self]) => pythonRepr(rt, self),
  'str(self, /)': (rt, [self]) => pythonStr(rt, self),
  'format(self, spec, /)': (rt, [self, spec]) => pythonFormat(rt, self, spec as string),
  'hash(self, /)': (rt, [self]) => {
    requireHashable(rt, self)
    return hashOf(self)
  },
}
const sized: Readonly<Record<string, Call>> = {
  'len(self, /)': (rt, args) => len.call(rt, args),
  'iter(self, /)': (rt, [self]) => pythonIter(rt, self),
  'contains(self, key, /)': (rt, [self, key]) => pythonContains(rt, self, key),
}
const indexed: Readonly<Record<string, Call>> = {
  'getitem(self, key, /)': (rt, [self, key]) => pythonGetItem(rt, self, key),
}
const mutable: Readonly<Record<string, Call>> = {
  'setitem(self, key, value, /)': (rt, [self, key, value]) => pythonSetItem(rt, self, key, value),
  'delitem(self, key, /)': (rt, [self, key]) => pythonDeleteItem(rt, self, key),
}
const numeric: Readonly<Record<string, Call>> = {
  'neg(self, /)': (rt, [self]) => pythonUnary(rt, '-', self),
  'pos(self, /)': (rt, [self]) => pythonUnary(rt, '+', self),
  'abs(self, /)': (rt, [self]) => (pythonTruth(pythonCompare(rt, '<', self, 0)) ? pythonUnary(rt, '-', self) : self),
  'bool(self, /)': (_rt, [self]) => pythonTruth(self),
}
const iterator: Readonly<Record<string, Call>> = {
  'iter(self, /)': (_rt, [self]) => self,
  'next(self, /)': (rt, [self]) => next.call(rt, [self, undefined]),
}

/** Operators by name; NotImplemented where the other operand is of a type that does not go with it. */
function operators(names: readonly string[], notImplemented: HeapObject): Record<string, Call> {
  const calls: Record<string, Call> = {}
  for (const name of names)
    calls[`${name}(self, value, /)`] = (rt, [self, other]) => {
      if (!isNumber(self)) return pythonBinary(rt, BINARY[name]!, self, other)
      return isNumber(other) ? (numberBinary(rt, BINARY[name]!, self, other) ?? notImplemented) : notImplemented
    }
  return calls
}

const kindOf = (value: Value) => (isNumber(value) ? 'number' : value instanceof HeapObject ? value.kind : typeof value)

function comparisons(notImplemented: HeapObject, ordered: boolean): Record<string, Call> {
  const alike = (a: Value, b: Value) => kindOf(a) === kindOf(b)
  const calls: Record<string, Call> = {
    'eq(self, value, /)': (rt, [a, b]) => (alike(a, b) ? pythonCompare(rt, '==', a, b) : notImplemented),
    'ne(self, value, /)': (rt, [a, b]) => (alike(a, b) ? pythonCompare(rt, '!=', a, b) : notImplemented),
  }
  if (ordered)
    for (const [name, symbol] of Object.entries(ORDER))
      calls[`${name}(self, value, /)`] = (rt, [a, b]) =>
        alike(a, b) ? pythonCompare(rt, symbol, a, b) : notImplemented
  return calls
}

/** Special methods by the name of their class. */
export function dunderMethods(notImplemented: HeapObject): Record<string, Native[]> {
  const binary = (...names: string[]) => operators(names, notImplemented)
  const ordered = comparisons(notImplemented, true)
  const equality = comparisons(notImplemented, false)
  const sets = binary('and', 'or', 'sub', 'xor')
  const tables: Record<string, Record<string, Call>[]> = {
    int: [common, numeric, ordered, binary(...Object.keys(BINARY))],
    float: [common, numeric, ordered, binary('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow')],
    str: [common, sized, indexed, ordered, binary('add', 'mul', 'mod')],
    list: [common, sized, indexed, mutable, ordered, binary('add', 'mul')],
    tuple: [common, sized, indexed, ordered, binary('add', 'mul')],
    dict: [common, sized, indexed, mutable, equality, binary('or')],
    set: [common, sized, ordered, sets],
    frozenset: [common, sized, ordered, sets],
    range: [common, sized, indexed, equality],
    generator: [iterator],
  }
  for (const name of ['list_iterator', 'tuple_iterator', 'str_iterator', 'str_ascii_iterator', 'range_iterator'])
    tables[name] = [iterator]
  for (const name of ['enumerate', 'zip', 'map', 'filter', 'reversed', 'list_reverseiterator', 'set_iterator'])
    tables[name] = [iterator]
  return Object.fromEntries(Object.entries(tables).map(([name, calls]) => [name, natives(name, calls)]))
}

function natives(owner: string, tables: readonly Record<string, Call>[]): Native[] {
  return Object.entries(Object.assign({}, ...tables) as Record<string, Call>).map(([declaration, call]) => {
    const [, name, rest] = /^(\w+)(.*)$/.exec(declaration)!
    return native(`__${name}__${rest}`, call, { owner })
  })
}
