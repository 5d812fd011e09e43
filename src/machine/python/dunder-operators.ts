import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { integerOf, isInt, isNumber, toDouble, toInt } from './arithmetic'
import { numberBuiltins, plainDivmod } from './builtin-numbers'
import { isComplex, numericBinary } from './complex'
import { pythonBinary, pythonUnary } from './operators'

/** Operators of builtin types, for programs that call them by name: `super().__iadd__(other)`. */

export type Call = (rt: Runtime, args: Value[]) => Value

export const BINARY: Readonly<Record<string, string>> = {
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

const isSet = (value: Value) =>
  value instanceof HeapObject && (value.kind === Kind.Set || value.kind === Kind.FrozenSet)
const isDict = (value: Value) => value instanceof HeapObject && value.kind === Kind.Dict

/** Whether an operand goes with a value of a builtin type; where it does not, sequences raise, the others say NotImplemented. */
function goesWith(rt: Runtime, self: Value, other: Value): boolean {
  if (isNumber(self)) return isNumber(other) && (self instanceof Float || !(other instanceof Float))
  if (isComplex(self)) return isComplex(other) || isNumber(other)
  if (isSet(self)) return isSet(other)
  return !isDict(self) || isDict(other)
}

/** Operators by name. */
export function operators(names: readonly string[], notImplemented: HeapObject): Record<string, Call> {
  const calls: Record<string, Call> = {}
  for (const name of names)
    calls[`${name}(self, value, /)`] = (rt, [one, two]) => {
      const [self, other] = [plain(one), plain(two)]
      if (!goesWith(rt, self, other)) return notImplemented
      if (!isNumber(self) && !isComplex(self)) return pythonBinary(rt, BINARY[name]!, self, other)
      return numericBinary(rt, BINARY[name]!, self, other) ?? notImplemented
    }
  return calls
}

/** The same with the operands the other way round. */
export function reflected(names: readonly string[], notImplemented: HeapObject): Record<string, Call> {
  const calls: Record<string, Call> = {}
  for (const name of names)
    calls[`r${name}(self, value, /)`] = (rt, [one, two]) => {
      const [self, other] = [plain(one), plain(two)]
      if (!goesWith(rt, self, other)) return notImplemented
      if (!isNumber(self) && !isComplex(self)) return pythonBinary(rt, BINARY[name]!, other, self)
      return numericBinary(rt, BINARY[name]!, other, self) ?? notImplemented
    }
  return calls
}

/** Operators that change their left operand. */
export function inPlace(names: readonly string[], notImplemented: HeapObject): Record<string, Call> {
  const calls: Record<string, Call> = {}
  for (const name of names)
    calls[`i${name}(self, value, /)`] = (rt, [self, other]) =>
      isSet(self) && !isSet(other) ? notImplemented : pythonBinary(rt, `${BINARY[name]!}=`, self, other)
  return calls
}

const round = numberBuiltins.find(({ name }) => name === 'round')!

const divisions = (notImplemented: HeapObject): Readonly<Record<string, Call>> => ({
  'divmod(self, value, /)': (rt, [self, other]) =>
    goesWith(rt, plain(self), plain(other)) ? plainDivmod(rt, self, other) : notImplemented,
  'rdivmod(self, value, /)': (rt, [self, other]) =>
    goesWith(rt, plain(self), plain(other)) ? plainDivmod(rt, other, self) : notImplemented,
  'round(self, ndigits=None, /)': (rt, [self, digits]) => round.call(rt, [plain(self), digits]),
})

const wholeOf = (compute: (x: number) => number): Call => {
  return (rt, [self]) => {
    const value = plain(self)
    if (isInt(value)) return toInt(value)
    const x = (value as Float).value
    return integerOf(rt, Number.isFinite(x) ? compute(x) : x)
  }
}

/** What numbers are as other numbers. */
const conversions: Readonly<Record<string, Call>> = {
  'int(self, /)': wholeOf(Math.trunc),
  'trunc(self, /)': wholeOf(Math.trunc),
  'floor(self, /)': wholeOf(Math.floor),
  'ceil(self, /)': wholeOf(Math.ceil),
  'float(self, /)': (rt, [self]) => new Float(toDouble(rt, plain(self) as number)),
}

/** Of ints alone. */
export const integral: Readonly<Record<string, Call>> = {
  'index(self, /)': (_rt, [self]) => toInt(plain(self) as number),
  'invert(self, /)': (rt, [self]) => pythonUnary(rt, '~', self),
}

export const numberOperators = (names: readonly string[], notImplemented: HeapObject) => ({
  ...operators(names, notImplemented),
  ...reflected(names, notImplemented),
  ...divisions(notImplemented),
  ...conversions,
})
