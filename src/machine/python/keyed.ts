import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { isKeyOfProgram, requireHashable } from './hashable'

/**
 * Dicts and sets whose keys have a hash or an equality of the program's. Every operation on a key first finds out which of
 * the keys that are there equals it: by looking it up where that takes no code of the program, else by a function of the
 * prelude, which then calls the operation again with a *settled* key: the equal one that is there, or the new one, and its
 * hash. Settled keys are known by identity; a container keeps the hashes that the program gave for them (`Heap.keepHash`).
 */

/** `extra` of a settled key, whose fields are the key and its hash. */
const SETTLED = 'settled key'

const isSettled = (key: Value): key is HeapObject =>
  key instanceof HeapObject && key.kind === Kind.Cell && key.extra === SETTLED

/**
 * Whether the program has to say which key of a container equals `key`.
 * @throws TypeError of the program where it cannot be a key
 */
export function mustAsk(rt: Runtime, container: HeapObject, key: Value): boolean {
  if (key instanceof HeapObject) {
    if (isSettled(key)) return false
    requireHashable(rt, key)
    if (isKeyOfProgram(rt, key)) return true
  }
  if (!rt.heap.hasHashes(container)) return false
  return rt.heap.find(container, key) < 0 && rt.heap.keysWithHash(container, hashOf(key)).length > 0
}

/** A native's tail call that settles argument `at`, a key of argument `container`, and calls it again. */
export function ask(rt: Runtime, again: Native, args: readonly Value[], at: number, container = 0): Value {
  return rt.tailCallLibrary('with_key', [
    rt.types.nativeObject(anyArguments(again)),
    args[container],
    args[at],
    rt.heap.list(args.map((arg) => (arg === undefined ? NOT_PASSED : arg))),
    at,
  ])
}

/** In the place of an argument that was not passed, while a library function in Python holds the arguments. */
const NOT_PASSED = new HeapObject(Kind.Cell, null, [], 'no argument', -1, -4)

const anyArguments = (one: Native): Native =>
  native(`${one.name}(*args)`, (rt, [args]) =>
    one.call(
      rt,
      (args as HeapObject).fields.map((arg) => (arg === NOT_PASSED ? undefined : arg)),
    ),
  )

/** The key itself, to be looked for. */
export const keyOf = (key: Value): Value => (isSettled(key) ? key.fields[0] : key)

/** The key itself, to be put into a container, which keeps its hash. */
export function placedKey(rt: Runtime, container: HeapObject, key: Value): Value {
  if (!isSettled(key)) return key
  const [value, hash] = key.fields
  if (rt.heap.find(container, value) < 0) rt.heap.keepHash(container, value, hash as number | bigint)
  return value
}

/** Whether some of several keys, or what a container holds already, takes code of the program to be told apart. */
export function anyOfProgram(rt: Runtime, keys: readonly Value[], step = 1): boolean {
  let found = false
  for (let i = 0; i < keys.length; i += step) {
    requireHashable(rt, keys[i])
    found ||= isKeyOfProgram(rt, keys[i])
  }
  return found
}

/** What the prelude needs for that: `_native.…`. */
export const keyIntrinsics: readonly Native[] = [
  native('candidates(container, hash, /)', (rt, [container, hash]) =>
    rt.heap.list(rt.heap.keysWithHash(container as HeapObject, hash as number | bigint)),
  ),
  native('settled(key, hash, /)', (rt, [key, hash]) => rt.heap.allocate(Kind.Cell, null, [key, hash], SETTLED)),
]
