import { functionAttribute } from '../function-attributes'
import { libraryFrames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import { ProcessSlot, type Runtime } from '../runtime'
import type { VirtualThread } from '../thread'
import { alive, hasEnded, isDaemon, threadSlot, ThreadSlot, virtualThread } from '../thread-object'
import type { ClassDeclaration } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { seconds } from './seconds'

/** Fields of a thread's object behind those of every language's. */
export const enum PythonThreadSlot {
  Target = ThreadSlot.Own,
  Args,
  Kwargs,
}

const self = (args: readonly Value[]) => args[0] as HeapObject
export const threadName = (t: VirtualThread): string => threadSlot(t.object, ThreadSlot.Name) as string

/** What threading.get_ident() gives a thread: looks like CPython's, and is the same in every run. */
export const identOf = (id: number): number => 140_130_000_000_000 + id * 8_392_704

function isAlive(rt: Runtime, thread: Value): boolean {
  return virtualThread(rt, thread) !== null && !hasEnded(thread)
}

function initialise(rt: Runtime, args: Value[]): Value {
  const [thread, group, target, name, positional, keywords, daemon] = args as [
    HeapObject,
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
  ]
  if (group !== null) rt.raise('AssertionError', 'group argument must be None for now')
  const write = (at: number, value: Value) => rt.heap.write(thread, at, value)
  write(PythonThreadSlot.Target, target)
  write(PythonThreadSlot.Args, positional ?? rt.heap.tuple([]))
  write(PythonThreadSlot.Kwargs, keywords ?? rt.heap.dict())
  write(ThreadSlot.Name, name === null ? newName(rt, target) : typeof name === 'string' ? name : String(name))
  write(
    ThreadSlot.Daemon,
    daemon === null ? isDaemon(rt.thread) : daemon === true || (typeof daemon === 'number' && daemon !== 0),
  )
  return null
}

/** `Thread-1 (withdraw)` */
function newName(rt: Runtime, target: Value): string {
  const count = (rt.process.fields[ProcessSlot.ThreadNames] as number) + 1
  rt.heap.write(rt.process, ProcessSlot.ThreadNames, count)
  const targetName = functionName(rt, target)
  return targetName === undefined ? `Thread-${count}` : `Thread-${count} (${targetName})`
}

function functionName(rt: Runtime, target: Value): string | undefined {
  if (!(target instanceof HeapObject)) return undefined
  if (target.kind === Kind.Class) return rt.types.info(target).name
  const isFunction = target.kind === Kind.Function || target.kind === Kind.Method || target.kind === Kind.Native
  return isFunction ? (functionAttribute(rt, target, '__name__') as string) : undefined
}

function start(rt: Runtime, [thread]: Value[]): Value {
  if (threadSlot(thread, ThreadSlot.Name) === undefined)
    rt.raiseInside([libraryFrames.startUninitialised], 'RuntimeError', 'thread.__init__() not called')
  if (threadSlot(thread, ThreadSlot.Id) !== undefined)
    rt.raiseInside([libraryFrames.startTwice], 'RuntimeError', 'threads can only be started once')
  rt.heap.write(thread as HeapObject, ThreadSlot.Id, rt.spawn(thread as HeapObject))
  return null
}

function runTarget(rt: Runtime, [thread]: Value[]): Value {
  const target = threadSlot(thread, PythonThreadSlot.Target)
  if (target === null || target === undefined) return null
  return rt.tailCallLibrary('thread_run', [
    target,
    threadSlot(thread, PythonThreadSlot.Args),
    threadSlot(thread, PythonThreadSlot.Kwargs),
  ])
}

function unfinished(rt: Runtime, [thread]: readonly Value[]): Blocked | null {
  const t = virtualThread(rt, thread)
  if (!t || hasEnded(thread) || t.id === rt.thread.id) return null
  return { reason: 'join', object: thread as HeapObject, by: [t.id] }
}

function join(rt: Runtime, [thread]: Value[]): Value {
  const t = virtualThread(rt, thread)
  if (!t)
    return rt.raiseInside([libraryFrames.joinUnstarted], 'RuntimeError', 'cannot join thread before it is started')
  if (t.id === rt.thread.id)
    return rt.raiseInside([libraryFrames.joinSelf], 'RuntimeError', 'cannot join current thread')
  return null
}

const joining: VisibleOperation = {
  kind: 'join',
  object: self,
  blocked: unfinished,
  timeout: ([, timeout]) => (timeout === null ? null : Math.max(0, Math.round((seconds(timeout) ?? 0) * 1e9))),
}
const inspecting: VisibleOperation = { kind: 'inspect', object: self }

function setDaemon(rt: Runtime, [thread, daemon]: Value[]): Value {
  if (threadSlot(thread, ThreadSlot.Id) !== undefined)
    rt.raise('RuntimeError', 'cannot set daemon status of active thread')
  rt.heap.write(thread as HeapObject, ThreadSlot.Daemon, daemon === true)
  return null
}

function setName(rt: Runtime, [thread, name]: Value[]): Value {
  rt.heap.write(thread as HeapObject, ThreadSlot.Name, String(name))
  return null
}

function ident(thread: Value): Value {
  const id = threadSlot(thread, ThreadSlot.Id)
  return typeof id === 'number' ? identOf(id) : null
}

function threadRepr(rt: Runtime, [thread]: Value[]): Value {
  const object = thread as HeapObject
  const t = virtualThread(rt, object)
  const status = [
    !t ? 'initial' : hasEnded(object) ? 'stopped' : 'started',
    ...(threadSlot(object, ThreadSlot.Daemon) ? ['daemon'] : []),
    ...(t ? [ident(object)] : []),
  ]
  return `<${rt.types.info(object.cls!).name}(${String(threadSlot(object, ThreadSlot.Name))}, ${status.join(' ')})>`
}

const property = (name: string, get: (thread: Value) => Value): Native =>
  native(`${name}(self, /)`, (_rt, [thread]) => get(thread))

/** threading.Thread, to be started or derived from. */
export const threadClass: ClassDeclaration = {
  name: 'Thread',
  module: 'threading',
  inheritable: true,
  reserved: ['\0id', '\0name', '\0daemon', '\0ended', '\0target', '\0args', '\0kwargs'],
  methods: [
    native('__init__(self, group=None, target=None, name=None, args=..., kwargs=None, *, daemon=None)', initialise, {
      owner: 'Thread',
    }),
    native('start(self)', start, { owner: 'Thread', visible: { kind: 'spawn', object: self } }),
    native('run(self)', runTarget, { owner: 'Thread' }),
    native('join(self, timeout=None)', join, { owner: 'Thread', visible: joining }),
    native('is_alive(self)', (rt, [thread]) => isAlive(rt, thread), { owner: 'Thread', visible: inspecting }),
    native('getName(self)', (_rt, [thread]) => threadSlot(thread, ThreadSlot.Name)),
    native('setName(self, name)', setName),
    native('isDaemon(self)', (_rt, [thread]) => threadSlot(thread, ThreadSlot.Daemon)),
    native('setDaemon(self, daemonic)', setDaemon),
    native('__repr__(self)', threadRepr),
  ],
  properties: [
    property('name', (thread) => threadSlot(thread, ThreadSlot.Name)),
    property('daemon', (thread) => threadSlot(thread, ThreadSlot.Daemon)),
    property('ident', ident),
    property('native_id', ident),
  ],
  setters: [native('name(self, value, /)', setName), native('daemon(self, value, /)', setDaemon)],
}

/** The class of the main thread's object; its repr shows the name. */
export const mainThreadClass: ClassDeclaration = { name: '_MainThread', module: 'threading', base: 'threading.Thread' }

export function makeMainThread(rt: Runtime): HeapObject {
  const thread = rt.heap.instance(rt.types.named('threading._MainThread'))
  thread.fields[ThreadSlot.Id] = 0
  thread.fields[PythonThreadSlot.Target] = null
  thread.fields[ThreadSlot.Name] = 'MainThread'
  thread.fields[ThreadSlot.Daemon] = false
  return thread
}

const counting: VisibleOperation = { kind: 'inspect' }

/** Functions of the module `threading`. */
export const threadFunctions: readonly Native[] = [
  native('current_thread()', (rt) => rt.thread.object),
  native('main_thread()', (rt) => rt.threads[0]!.object),
  native('get_ident()', (rt) => identOf(rt.thread.id)),
  native('get_native_id()', (rt) => identOf(rt.thread.id)),
  native('active_count()', (rt) => alive(rt).length, { visible: counting }),
  native('enumerate()', (rt) => rt.heap.list(alive(rt).map((t) => t.object)), { visible: counting }),
]
