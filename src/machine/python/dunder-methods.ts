import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, plain, type Value } from '../values'
import { isNumber } from './arithmetic'
import { iterationBuiltins } from './builtin-iteration'
import { reversedFrom } from './constructors'
import { BINARY, inPlace, integral, numberOperators, operators, reflected, type Call } from './dunder-operators'
import { pythonFormat } from './format'
import { requireHashable } from './hashable'
import { pythonDeleteItem, pythonGetItem, pythonSetItem } from './items'
import { builtinIter } from './iterators'
import { pythonCompare, pythonContains, pythonTruth, pythonUnary } from './operators'
import { pythonRepr, pythonStr } from './repr'

/** Special methods of builtin types, for programs that call them by name. */

const ORDER: Readonly<Record<string, string>> = { lt: '<', le: '<=', gt: '>', ge: '>=' }

const [len, , next] = iterationBuiltins as readonly [Native, Native, Native]

/** A value as its builtin class sees it, whatever the class of the program says that derives from that. */
function apart(rt: Runtime, value: Value): Value {
  if (!rt.types.isOfProgram(value) || value.kind === Kind.Instance) return value
  if (value.kind === Kind.Boxed) return plain(value)
  const base = rt.types.info(value.cls!).layout
  return new HeapObject(value.kind, base, value.fields, value.extra, value.owner, value.serial)
}

const shown: Readonly<Record<string, Call>> = {
  'repr(self, /)': (rt, [self]) => pythonRepr(rt, apart(rt, self)),
}
const common: Readonly<Record<string, Call>> = {
  ...shown,
  'hash(self, /)': (rt, [self]) => {
    requireHashable(rt, apart(rt, self))
    return hashOf(self)
  },
}
/** Numbers and texts have formats of their own. */
const formatted: Readonly<Record<string, Call>> = {
  'format(self, spec, /)': (rt, [self, spec]) =>
    spec === '' ? pythonStr(rt, self) : pythonFormat(rt, apart(rt, self), spec as string),
}
const textual: Readonly<Record<string, Call>> = { 'str(self, /)': (rt, [self]) => pythonStr(rt, apart(rt, self)) }
const sized: Readonly<Record<string, Call>> = {
  'len(self, /)': (rt, [self]) => len.call(rt, [apart(rt, self)]),
  'iter(self, /)': (rt, [self]) => builtinIter(rt, self as HeapObject),
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
  'abs(self, /)': (rt, [self]) =>
    pythonTruth(pythonCompare(rt, '<', plain(self), 0)) ? pythonUnary(rt, '-', self) : plain(self),
  'bool(self, /)': (_rt, [self]) => pythonTruth(self),
}
const backward: Readonly<Record<string, Call>> = {
  'reversed(self, /)': (rt, [self]) => reversedFrom(rt, [apart(rt, self)]),
}
const iterator: Readonly<Record<string, Call>> = {
  'iter(self, /)': (_rt, [self]) => self,
  'next(self, /)': (rt, [self]) => next.call(rt, [self, undefined]),
}

const kindOf = (value: Value) => (isNumber(value) ? 'number' : value instanceof HeapObject ? value.kind : typeof value)

function comparisons(notImplemented: HeapObject, ordered: boolean): Record<string, Call> {
  const compared =
    (symbol: string): Call =>
    (rt, [one, other]) => {
      const [a, b] = [apart(rt, one), apart(rt, other)]
      return kindOf(a) === kindOf(b) ? pythonCompare(rt, symbol, a, b) : notImplemented
    }
  const calls: Record<string, Call> = {
    'eq(self, value, /)': compared('=='),
    'ne(self, value, /)': compared('!='),
  }
  if (ordered) for (const [name, symbol] of Object.entries(ORDER)) calls[`${name}(self, value, /)`] = compared(symbol)
  return calls
}

/** Special methods by the name of their class. */
export function dunderMethods(notImplemented: HeapObject): Record<string, Native[]> {
  const binary = (...names: string[]) => operators(names, notImplemented)
  const right = (...names: string[]) => reflected(names, notImplemented)
  const changing = (...names: string[]) => inPlace(names, notImplemented)
  const numbers = (...names: string[]) => numberOperators(names, notImplemented)
  const ordered = comparisons(notImplemented, true)
  const equality = comparisons(notImplemented, false)
  const ofSets = ['and', 'or', 'sub', 'xor']
  const sets = { ...binary(...ofSets), ...right(...ofSets) }
  const tables: Record<string, Record<string, Call>[]> = {
    int: [common, formatted, numeric, ordered, numbers(...Object.keys(BINARY)), integral],
    float: [common, formatted, numeric, ordered, numbers('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow')],
    str: [common, formatted, textual, sized, indexed, ordered, binary('add', 'mul', 'mod'), right('mul')],
    list: [
      shown,
      sized,
      indexed,
      mutable,
      ordered,
      binary('add', 'mul'),
      right('mul'),
      changing('add', 'mul'),
      backward,
    ],
    tuple: [common, sized, indexed, ordered, binary('add', 'mul'), right('mul')],
    dict: [shown, sized, indexed, mutable, equality, binary('or'), right('or'), changing('or'), backward],
    set: [shown, sized, ordered, sets, changing(...ofSets)],
    frozenset: [common, sized, ordered, sets],
    range: [common, sized, indexed, equality, backward],
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
