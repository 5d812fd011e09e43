import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { PythonThreadSlot } from '../sync/thread-slots'
import type { ClassDeclaration } from '../types'
import { Float, HeapObject, Kind, type Value } from '../values'
import { isInt, toInt } from './arithmetic'
import { normalise } from './integers'
import { keyOfSeed, keyOfState, numberAt, stateAt } from './mersenne'
import { sha512 } from './sha512'

/** What the class Random derives from. */
const enum GeneratorSlot {
  /** See mersenne.ts. None: not seeded; then each thread draws numbers of its own, which are the same in every run. */
  Key,
  Drawn,
}

const WORDS = 624
const fieldsOf = (value: Value) => (value as HeapObject).fields
const keyOf = (generator: Value) => (fieldsOf(generator)[GeneratorSlot.Key] ?? null) as string | null

/**
 * The next 32 bits. What a thread draws of a generator without a seed depends on no other thread: real programs cannot
 * know what they get either, and so it is nobody's business in which order threads draw.
 */
function draw(rt: Runtime, generator: HeapObject): number {
  const key = keyOf(generator)
  const { object, id } = rt.thread
  const [holder, slot] = key === null ? [object, PythonThreadSlot.Drawn] : [generator, GeneratorSlot.Drawn]
  const drawn = (holder.fields[slot] ?? 0) as number
  rt.heap.write(holder, slot, drawn + 1)
  return numberAt(key ?? keyOfSeed(BigInt(id)), drawn)
}

function random(rt: Runtime, [generator]: Value[]): Value {
  const high = draw(rt, generator as HeapObject) >>> 5
  const low = draw(rt, generator as HeapObject) >>> 6
  return new Float((high * 0x400_0000 + low) / 2 ** 53)
}

function randomBits(rt: Runtime, [generator, count]: Value[]): Value {
  if (!isInt(count!))
    return rt.raise('TypeError', `'${rt.types.nameOf(count)}' object cannot be interpreted as an integer`)
  const bits = Number(toInt(count))
  if (bits < 0) return rt.raise('ValueError', 'number of bits must be non-negative')
  if (bits > 4_000_000) return rt.unsupported('so many random bits at once')
  let value = 0n
  for (let done = 0; done < bits; done += 32) {
    const left = Math.min(32, bits - done)
    value |= BigInt(draw(rt, generator as HeapObject) >>> (32 - left)) << BigInt(done)
  }
  return normalise(value)
}

/** The integer that a seed stands for. */
function seedOf(rt: Runtime, seed: Value): bigint {
  if (isInt(seed!)) return BigInt(toInt(seed))
  if (typeof seed === 'string') {
    const bytes = new TextEncoder().encode(seed)
    return bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) * 2n ** 512n + sha512(bytes)
  }
  if (seed instanceof Float) return BigInt.asUintN(64, BigInt(hashOf(seed)))
  return rt.raise('TypeError', 'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.')
}

function begin(rt: Runtime, generator: Value, key: string | null, drawn: number): null {
  rt.heap.write(generator as HeapObject, GeneratorSlot.Key, key)
  rt.heap.write(generator as HeapObject, GeneratorSlot.Drawn, drawn)
  return null
}

function getState(rt: Runtime, [generator]: Value[]): Value {
  const key = keyOf(generator)
  if (key === null) return rt.unsupported('the state of a generator without a seed')
  const { words, index } = stateAt(key, fieldsOf(generator)[GeneratorSlot.Drawn] as number)
  return rt.heap.tuple([...words, index])
}

function setState(rt: Runtime, [generator, state]: Value[]): Value {
  if (!(state instanceof HeapObject) || state.kind !== Kind.Tuple)
    return rt.raise('TypeError', 'state vector must be a tuple')
  const words = state.fields
  if (words.length !== WORDS + 1) return rt.raise('ValueError', 'state vector is the wrong size')
  if (!words.every((word) => typeof word === 'number' && word >= 0 && word < 2 ** 32))
    return rt.raise('TypeError', 'state vector items must be integers')
  return begin(rt, generator, keyOfState(words.slice(0, WORDS) as number[]), words[WORDS] as number)
}

export const generatorClass: ClassDeclaration = {
  name: 'Random',
  module: '_random',
  inheritable: true,
  reserved: ['\0key', '\0drawn'],
  methods: [
    native('random(self, /)', random),
    native('getrandbits(self, k, /)', randomBits),
    native('_begin(self, seed, /)', (rt, [generator, seed]) => begin(rt, generator, keyOfSeed(seedOf(rt, seed)), 0)),
    /** A seed that nobody knows: as good as any other, and the same in every run. */
    native('_begin_somewhere(self, /)', (rt, [value]) => {
      const { owner, serial } = value as HeapObject
      return begin(rt, value, keyOfSeed((BigInt(owner + 1) << 64n) + BigInt(serial)), 0)
    }),
    native('_begin_apart(self, /)', (rt, [generator]) => begin(rt, generator, null, 0)),
    native('_state(self, /)', getState),
    native('_set_state(self, state, /)', setState),
  ],
}

export const generatorNatives: readonly Native[] = [
  /** An instance of a class whose __init__ is not called. */
  native('bare_instance(cls, /)', (rt, [cls]) => rt.heap.instance(cls as HeapObject)),
]
