import type { Core } from './core'
import { TAIL } from './tail'
import { isOpaque } from './python/compare'
import { pythonBinary, pythonCompare, pythonContains, pythonTruth, pythonUnary } from './python/operators'
import type { Value } from './values'

/** Methods by which a class of the program takes part in an operator: its own, and the reflected one. */
const METHODS: Readonly<Record<string, readonly [own: string, reflected: string]>> = {
  '+': ['__add__', '__radd__'],
  '-': ['__sub__', '__rsub__'],
  '*': ['__mul__', '__rmul__'],
  '/': ['__truediv__', '__rtruediv__'],
  '//': ['__floordiv__', '__rfloordiv__'],
  '%': ['__mod__', '__rmod__'],
  '**': ['__pow__', '__rpow__'],
  '<<': ['__lshift__', '__rlshift__'],
  '>>': ['__rshift__', '__rrshift__'],
  '&': ['__and__', '__rand__'],
  '|': ['__or__', '__ror__'],
  '^': ['__xor__', '__rxor__'],
  '@': ['__matmul__', '__rmatmul__'],
  '<': ['__lt__', '__gt__'],
  '<=': ['__le__', '__ge__'],
  '>': ['__gt__', '__lt__'],
  '>=': ['__ge__', '__le__'],
  '==': ['__eq__', '__eq__'],
  '!=': ['__ne__', '__ne__'],
}

/** A binary operator, in place where the symbol ends in `=`. May be a tail call. */
export function binary(core: Core, symbol: string, x: Value, y: Value): Value {
  if (!core.types.isOfProgram(x) && !core.types.isOfProgram(y)) return pythonBinary(core, symbol, x, y)
  const inPlace = symbol.endsWith('=')
  const plain = inPlace ? symbol.slice(0, -1) : symbol
  const [own, reflected] = METHODS[plain]!
  if (inPlace) {
    const name = own.replace('__', '__i')
    const method = core.types.programMethod(x, name)
    if (method) return core.tailCallLibrary('inplace_operator', [x, y, method, own, reflected, symbol])
  }
  if (!core.types.programMethod(x, own) && !core.types.programMethod(y, reflected))
    return pythonBinary(core, symbol, x, y)
  return core.tailCallLibrary('operator', [x, y, own, reflected, symbol])
}

/** A comparison. May be a tail call. */
export function compare(core: Core, symbol: string, x: Value, y: Value): Value {
  if (!core.types.isOfProgram(x) && !core.types.isOfProgram(y)) return pythonCompare(core, symbol, x, y)
  const [own, reflected] = METHODS[symbol]!
  const known = core.types.programMethod(x, own) ?? core.types.programMethod(y, reflected)
  if (known) return core.tailCallLibrary('comparison', [x, y, own, reflected, symbol])
  // Without a __ne__ of its own, `!=` is the opposite of `==`.
  const negates = (value: Value) => isOpaque(value) && core.types.programMethod(value, '__eq__') !== undefined
  if (symbol === '!=' && (negates(x) || negates(y))) return core.tailCallLibrary('not_equal', [x, y])
  return pythonCompare(core, symbol, x, y)
}

/** bool(value). May be a tail call. */
export function truth(core: Core, value: Value): Value {
  if (!core.types.isOfProgram(value)) return pythonTruth(value)
  const method = core.types.programMethod(value, '__bool__') ?? core.types.programMethod(value, '__len__')
  return method ? core.tailCallLibrary('truth', [value]) : pythonTruth(value)
}

export function unary(core: Core, symbol: string, value: Value): Value {
  if (symbol === 'not') {
    const condition = truth(core, value)
    return condition === TAIL ? core.tailCallLibrary('not_truth', [value]) : !condition
  }
  const name = { '-': '__neg__', '+': '__pos__', '~': '__invert__' }[symbol]!
  const method = core.types.programMethod(value, name)
  return method ? core.tailCall(method, [value]) : pythonUnary(core, symbol, value)
}

/** `item in container`. May be a tail call. */
export function contains(core: Core, container: Value, item: Value): Value {
  if (core.types.programMethod(container, '__contains__')) return core.tailCallLibrary('contains', [container, item])
  return pythonContains(core, container, item)
}

export function notContains(core: Core, container: Value, item: Value): Value {
  const found = contains(core, container, item)
  return found === TAIL ? core.tailCallLibrary('not_contains', [container, item]) : !found
}
