import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, type HeapObject, type Value } from '../values'
import { isInt, toInt } from './arithmetic'
import { rangeIndex } from './range'
import { plainRepr, reprNeedsProgram } from './repr'
import { sliceBounds } from './slices'

/** Methods and attributes of range and slice. */

function find(range: Value, value: Value) {
  const whole = value instanceof Float && Number.isInteger(value.value) ? value.value : value
  return isInt(whole) ? rangeIndex(range as HeapObject, toInt(whole)) : undefined
}

function index(rt: Runtime, [range, value]: Value[]): Value {
  const at = find(range, value)
  if (at !== undefined) return at
  const shown = reprNeedsProgram(rt, value) ? 'x' : plainRepr(rt, value)
  return rt.raise('ValueError', isInt(value) ? `${shown} is not in range` : 'sequence.index(x): x not in sequence')
}

const owner = { owner: 'range' }

export const rangeMethods: readonly Native[] = [
  native('index(self, value, /)', index, owner),
  native('count(self, value, /)', (_rt, [range, value]) => (find(range, value) === undefined ? 0 : 1), owner),
]

function indices(rt: Runtime, [slice, length]: Value[]): Value {
  const { start, stop, step } = sliceBounds(rt, slice as HeapObject, Number(length))
  return rt.heap.tuple([start, stop, step])
}

export const sliceMethods: readonly Native[] = [native('indices(self, length, /)', indices, { owner: 'slice' })]

/** start, stop and step of a range or slice. */
export const boundProperties: readonly Native[] = ['start', 'stop', 'step'].map((name, i) =>
  native(`${name}(self, /)`, (_rt, [object]) => (object as HeapObject).fields[i]),
)
