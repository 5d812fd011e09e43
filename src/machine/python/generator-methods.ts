import { GeneratorState } from '../generator-object'
import { finishUnlessSuspended } from '../generators'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'

/** Methods of generators. What they raise inside, the prelude makes first. */

const owner = { owner: 'generator' }

export const generatorMethods: readonly Native[] = [
  native('send(self, value, /)', (rt, [self, value]) => rt.resume(self as HeapObject, value, false), owner),
  native(
    'throw(self, type, value=None, traceback=None, /)',
    (rt, [self, type, value]) => rt.tailCallLibrary('generator_throw', [self, type, value]),
    owner,
  ),
  native('close(self, /)', close, owner),
]

function close(rt: Runtime, [self]: Value[]): Value {
  if (finishUnlessSuspended(rt, self as HeapObject)) return null
  return rt.tailCallLibrary('generator_close', [self])
}

/**
 * Leaving a loop over a call of a generator function drops the generator, which runs its `finally`, as CPython's reference
 * counts have it. A generator of another function is one that the function called had, and perhaps keeps.
 */
function drop(rt: Runtime, [iterator, name]: Value[]): Value {
  if (!(iterator instanceof HeapObject) || iterator.kind !== Kind.Generator) return null
  return rt.program.functions[iterator.extra as number]!.name === name ? close(rt, [iterator]) : null
}

/**
 * Closes the generators that the module's variables hold, in order, when the program ends: where one yields inside a `try`,
 * that shows. Where there ever were other threads it is left out: CPython would wait for them first, and it would look at what they share.
 */
function finishAll(rt: Runtime): Value {
  if (rt.threads.length > 1) return null
  const suspended = suspendedGenerators(rt)
  return suspended.length === 0 ? null : rt.tailCallLibrary('close_all', [rt.heap.list(suspended)])
}

function suspendedGenerators(rt: Runtime): HeapObject[] {
  const found: HeapObject[] = []
  const seen = new Set<HeapObject>()
  const open = [...rt.globals.fields].reverse()
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (!(value instanceof HeapObject) || seen.has(value) || value.owner < 0) continue
    seen.add(value)
    if (value.kind === Kind.Generator && isInsideTry(rt, value)) found.push(value)
    if (value.kind !== Kind.Function && value.kind !== Kind.Class) open.push(...[...value.fields].reverse())
  }
  return found
}

function isInsideTry(rt: Runtime, generator: HeapObject): boolean {
  const [pc, state] = generator.fields as [number, GeneratorState]
  return (
    state === GeneratorState.Suspended &&
    rt.program.exceptions.some(({ kind, start, end }) => kind === 'catch' && pc >= start && pc < end)
  )
}

/** What the prelude and the compiler need of generators: `_native.…`. */
export const generatorIntrinsics: readonly Native[] = [
  native('resume(generator, value, thrown, /)', (rt, [generator, value, thrown]) =>
    rt.resume(generator as HeapObject, value, thrown === true),
  ),
  native('throw_into(iterator, exception, /)', (rt, [iterator, exception]) =>
    rt.tailCallLibrary('throw_into', [iterator, exception]),
  ),
  native('finish_generators()', finishAll),
  native('drop_iterator(iterator, name, /)', drop),
]
