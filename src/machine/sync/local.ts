import { holderOf } from '../instance-attributes'
import type { Runtime } from '../runtime'
import { TAIL } from '../tail'
import { threadSlot } from '../thread-object'
import type { ClassDeclaration } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { PythonThreadSlot } from './thread-slots'

/** Fields of a threading.local: what its class was called with, for the __init__ of every other thread. */
const enum LocalSlot {
  Args,
  Kwargs,
}

/**
 * threading.local: an object that has attributes of its own for each thread. They live in an object that only the thread's
 * own object refers to, so that other threads cannot notice them.
 */
export const localClass: ClassDeclaration = {
  name: '_local',
  module: '_thread',
  inheritable: true,
  perThread: true,
  reserved: ['\0args', '\0kwargs'],
}

/** Class of what holds the attributes for one thread. */
export const localAttributesClass: ClassDeclaration = { name: '_localimpl', module: '_thread' }

/** A class was called that is threading.local, or derives from it. */
export function beginLocal(rt: Runtime, local: HeapObject, args: readonly Value[], keywords: readonly string[]): void {
  if (args.length > 0 && !rt.types.programMethod(local, '__init__'))
    rt.raise('TypeError', 'Initialization arguments are not supported')
  const given = args.length - keywords.length
  local.fields[LocalSlot.Args] = rt.heap.tuple(args.slice(0, given))
  local.fields[LocalSlot.Kwargs] = rt.heap.dict(keywords.flatMap((keyword, i) => [keyword, args[given + i]]))
  addAttributes(rt, local)
}

const isPerThread = (rt: Runtime, object: HeapObject): boolean => rt.types.info(object.cls!).perThread

/** Whether the running thread meets a threading.local for the first time, whose class has an __init__ to call then. */
export function isNewHere(rt: Runtime, object: Value): boolean {
  const isInstance = object instanceof HeapObject && object.kind === Kind.Instance
  if (!isInstance || !isPerThread(rt, object) || attributesHere(rt, object)) return false
  return rt.types.programMethod(object, '__init__') !== undefined
}

/**
 * What holds the attributes of a value, as `holderOf` says, but of a threading.local what it has for the running thread.
 * Where the thread has to call __init__ first, that is a tail call, which then loads, stores or deletes the attribute.
 */
export function holderHere(
  rt: Runtime,
  object: Value,
  what: 'local_load' | 'local_store' | 'local_delete',
  ...attribute: Value[]
): HeapObject | null {
  if (!(object instanceof HeapObject) || object.kind !== Kind.Instance || !isPerThread(rt, object))
    return holderOf(object)
  const isNew = isNewHere(rt, object)
  const holder = attributesHere(rt, object) ?? addAttributes(rt, object)
  if (!isNew) return holder
  const { [LocalSlot.Args]: args, [LocalSlot.Kwargs]: kwargs } = object.fields
  rt.tailCallLibrary(what, [object, rt.types.programMethod(object, '__init__'), args, kwargs, ...attribute])
  return TAIL
}

/** What holds a threading.local's attributes for the running thread; an instance of another class itself. */
export const knownHolderOf = (rt: Runtime, object: HeapObject): HeapObject | undefined =>
  isPerThread(rt, object) ? attributesHere(rt, object) : object

const pairsHere = (rt: Runtime) => threadSlot(rt.thread.object, PythonThreadSlot.Locals) as HeapObject | undefined

function attributesHere(rt: Runtime, local: HeapObject): HeapObject | undefined {
  const pairs = pairsHere(rt)?.fields ?? []
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === local) return pairs[i + 1] as HeapObject
  return undefined
}

function addAttributes(rt: Runtime, local: HeapObject): HeapObject {
  const attributes = rt.heap.instance(rt.types.named('_thread._localimpl'))
  const pairs = pairsHere(rt)
  if (!pairs) rt.heap.write(rt.thread.object, PythonThreadSlot.Locals, rt.heap.list([local, attributes]))
  else for (const value of [local, attributes]) rt.heap.append(pairs, value)
  return attributes
}
