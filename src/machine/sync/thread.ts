import { functionAttribute } from '../function-attributes'
import { libraryFrames as frames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import { pythonTruth } from '../python/operators'
import { plainStr, strNeedsProgram } from '../python/repr'
import { deprecated } from '../python/warned'
import { ProcessSlot, type Runtime } from '../runtime'
import type { VirtualThread } from '../thread'
import { alive, hasEnded, threadSlot, ThreadSlot, virtualThread } from '../thread-object'
import type { ClassDeclaration } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { PythonThreadSlot } from './thread-slots'
import { identOf } from './ident'
import { nanosecondsOf, notANumber, seconds } from './seconds'
import { notAddable } from './semaphore'

const self = (args: readonly Value[]) => args[0] as HeapObject
export const threadName = (t: VirtualThread): string => threadSlot(t.object, ThreadSlot.Name) as string

function isAlive(rt: Runtime, [thread]: Value[]): boolean {
  asserted(rt, thread, frames.aliveUninitialised)
  return virtualThread(rt, thread) !== null && !hasEnded(thread)
}

export function initialiseThread(rt: Runtime, args: Value[]): Value {
  const [thread, group, target, name, positional, keywords, daemon] = args as [
    HeapObject,
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
  ]
  if (group !== null) rt.raiseInside([frames.threadGroup], 'AssertionError', 'group argument must be None for now')
  const write = (at: number, value: Value) => rt.heap.write(thread, at, value)
  write(PythonThreadSlot.Target, target)
  write(PythonThreadSlot.Args, positional ?? rt.heap.tuple([]))
  write(PythonThreadSlot.Kwargs, keywords ?? rt.heap.dict())
  write(ThreadSlot.Name, pythonTruth(name) ? nameText(rt, name) : newName(rt, target))
  write(ThreadSlot.Daemon, daemon === null ? threadSlot(rt.thread.object, ThreadSlot.Daemon) : daemon)
  return null
}

function nameText(rt: Runtime, name: Value): string {
  if (strNeedsProgram(rt, name)) rt.unsupported('a thread named by an object with a __str__ of its own')
  return plainStr(rt, name)
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

/** A subclass has not called Thread.__init__. */
function notInitialised(rt: Runtime, thread: Value, frame: string, className: string, message: string): void {
  if (threadSlot(thread, PythonThreadSlot.Target) === undefined) rt.raiseInside([frame], className, message)
}

function asserted(rt: Runtime, thread: Value, frame: string): void {
  notInitialised(rt, thread, frame, 'AssertionError', 'Thread.__init__() not called')
}

function start(rt: Runtime, [thread]: Value[]): Value {
  notInitialised(rt, thread, frames.startUninitialised, 'RuntimeError', 'thread.__init__() not called')
  if (threadSlot(thread, ThreadSlot.Id) !== undefined)
    rt.raiseInside([frames.startTwice], 'RuntimeError', 'threads can only be started once')
  rt.heap.write(thread as HeapObject, ThreadSlot.Id, rt.spawn(thread as HeapObject))
  return null
}

function runTarget(rt: Runtime, [thread]: Value[]): Value {
  const target = threadSlot(thread, PythonThreadSlot.Target)
  if (target === undefined || isGone(thread, PythonThreadSlot.Target)) {
    const message = `'${rt.types.nameOf(thread)}' object has no attribute '_target'`
    return rt.raiseInside([frames.runAgain], 'AttributeError', message)
  }
  rt.heap.write(thread as HeapObject, PythonThreadSlot.Ran, true)
  if (target === null) return null
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

function join(rt: Runtime, [thread, timeout]: Value[]): Value {
  notInitialised(rt, thread, frames.joinUninitialised, 'RuntimeError', 'Thread.__init__() not called')
  const t = virtualThread(rt, thread)
  if (!t) return rt.raiseInside([frames.joinUnstarted], 'RuntimeError', 'cannot join thread before it is started')
  if (t.id === rt.thread.id) return rt.raiseInside([frames.joinSelf], 'RuntimeError', 'cannot join current thread')
  if (timeout !== null && seconds(timeout) === null) {
    const type = rt.types.nameOf(timeout)
    const message = `'>' not supported between instances of 'int' and '${type}'`
    return rt.raiseInside([frames.joinTimeout], 'TypeError', message)
  }
  return null
}

const joining: VisibleOperation = {
  kind: 'join',
  object: self,
  blocked: unfinished,
  timeout: ([, timeout]) => (timeout === null ? null : nanosecondsOf(timeout)),
}
const inspecting: VisibleOperation = { kind: 'inspect', object: self }

function setDaemon(rt: Runtime, [thread, daemon]: Value[]): Value {
  notInitialised(rt, thread, frames.setDaemonUninitialised, 'RuntimeError', 'Thread.__init__() not called')
  if (threadSlot(thread, ThreadSlot.Id) !== undefined)
    rt.raiseInside([frames.setDaemonActive], 'RuntimeError', 'cannot set daemon status of active thread')
  rt.heap.write(thread as HeapObject, ThreadSlot.Daemon, daemon)
  return null
}

function setName(rt: Runtime, [thread, name]: Value[]): Value {
  asserted(rt, thread, frames.setNameUninitialised)
  rt.heap.write(thread as HeapObject, ThreadSlot.Name, nameText(rt, name))
  return null
}

function ident(thread: Value): Value {
  const id = threadSlot(thread, ThreadSlot.Id)
  return typeof id === 'number' ? identOf(id) : null
}

function threadRepr(rt: Runtime, [thread]: Value[]): Value {
  const object = thread as HeapObject
  const message = 'Thread.__init__() was not called'
  notInitialised(rt, thread, frames.reprUninitialised, 'AssertionError', message)
  const t = virtualThread(rt, object)
  const status = [
    !t ? 'initial' : hasEnded(object) ? 'stopped' : 'started',
    ...(pythonTruth(threadSlot(object, ThreadSlot.Daemon)) ? ['daemon'] : []),
    ...(t ? [ident(object)] : []),
  ]
  return `<${rt.types.info(object.cls!).name}(${String(threadSlot(object, ThreadSlot.Name))}, ${status.join(' ')})>`
}

const getName = (rt: Runtime, [thread]: Value[]): Value => {
  asserted(rt, thread, frames.nameUninitialised)
  return threadSlot(thread, ThreadSlot.Name)
}

const getDaemon = (rt: Runtime, [thread]: Value[]): Value => {
  asserted(rt, thread, frames.daemonUninitialised)
  return threadSlot(thread, ThreadSlot.Daemon)
}

const nameOf = native('name(self, /)', getName)
const renamed = native('name(self, value, /)', setName)
const daemonOf = native('daemon(self, /)', getDaemon)
const asDaemon = native('daemon(self, value, /)', setDaemon)

const getIdent =
  (frame: string) =>
  (rt: Runtime, [thread]: Value[]): Value => {
    asserted(rt, thread, frame)
    return ident(thread)
  }

/** What it was made with, which `run` forgets when it has called the target. */
const parts: readonly (readonly [name: string, slot: number])[] = [
  ['_target', PythonThreadSlot.Target],
  ['_args', PythonThreadSlot.Args],
  ['_kwargs', PythonThreadSlot.Kwargs],
]

function isGone(thread: Value, slot: number): boolean {
  const ran = threadSlot(thread, PythonThreadSlot.Ran)
  return ran === true || (ran === FORGOTTEN && slot === PythonThreadSlot.Target)
}

const FORGOTTEN = 'forgotten'

function partOf(rt: Runtime, thread: Value, name: string, slot: number): Value {
  const value = isGone(thread, slot) ? undefined : threadSlot(thread, slot)
  if (value !== undefined) return value
  return rt.raiseMissing(thread, `'${rt.types.nameOf(thread)}' object has no attribute '${name}'`)
}

const getPart = (name: string, slot: number): Native =>
  native(`${name}(self, /)`, (rt, [thread]) => partOf(rt, thread, name, slot))

const deletePart = (name: string, slot: number): Native =>
  native(`${name}(self, /)`, (rt, [thread]) => {
    partOf(rt, thread, name, slot)
    if (slot === PythonThreadSlot.Target) rt.heap.write(thread as HeapObject, PythonThreadSlot.Ran, FORGOTTEN)
    else rt.heap.write(thread as HeapObject, slot, undefined)
    return null
  })

const setPart = (name: string, slot: number): Native =>
  native(`${name}(self, value, /)`, (rt, [thread, value]) => {
    rt.heap.write(thread as HeapObject, slot, value)
    return null
  })

const owner = { owner: 'Thread' }

/** threading.Thread, to be started or derived from. */
export const threadClass: ClassDeclaration = {
  name: 'Thread',
  module: 'threading',
  inheritable: true,
  reserved: ['\0id', '\0name', '\0daemon', '\0ended', '\0target', '\0args', '\0kwargs', '\0ran', '\0locals', '\0drawn'],
  methods: [
    native(
      '__init__(self, group=None, target=None, name=None, args=..., kwargs=None, *, daemon=None)',
      initialiseThread,
      owner,
    ),
    native('start(self)', start, { ...owner, visible: { kind: 'spawn', object: self } }),
    native('run(self)', runTarget, owner),
    native('join(self, timeout=None)', join, { ...owner, visible: joining }),
    native('is_alive(self)', isAlive, { ...owner, visible: inspecting }),
    deprecated('getName(self)', 'get the name attribute', nameOf, owner),
    deprecated('setName(self, name)', 'set the name attribute', renamed, owner),
    deprecated('isDaemon(self)', 'get the daemon attribute', daemonOf, owner),
    deprecated('setDaemon(self, daemonic)', 'set the daemon attribute', asDaemon, owner),
    native('__repr__(self)', threadRepr, owner),
  ],
  properties: [
    nameOf,
    daemonOf,
    native('ident(self, /)', getIdent(frames.identUninitialised)),
    native('native_id(self, /)', getIdent(frames.nativeIdUninitialised)),
    ...parts.map((part) => getPart(...part)),
  ],
  setters: [renamed, asDaemon, ...parts.map((part) => setPart(...part))],
  deleters: parts.map((part) => deletePart(...part)),
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

/** @returns the size of stacks until now; it has no consequence here. Without an argument it is set to 0, as in CPython. */
function stackSize(rt: Runtime, [size]: Value[]): Value {
  const before = rt.process.fields[ProcessSlot.StackSize]
  if (typeof size !== 'number') return notANumber(rt, size)
  if (size < 0) return rt.raise('ValueError', 'size must be 0 or a positive value')
  if (size !== 0 && size < SMALLEST_STACK) return rt.raise('ValueError', `size not valid: ${size} bytes`)
  rt.heap.write(rt.process, ProcessSlot.StackSize, size)
  return before
}

const SMALLEST_STACK = 32 * 1024

/** Starts an operation that waits several times and gives up after some time in all: see VirtualThread.patience. */
function beginPatience(rt: Runtime, [timeout]: Value[]): null {
  if (seconds(timeout) === null) notAddable(rt, [frames.waitForEnd], timeout)
  if (rt.thread.patience < Infinity) rt.unsupported('wait_for with a timeout in the predicate of another')
  rt.thread.patience = rt.clock + nanosecondsOf(timeout)
  return null
}

function endPatience(rt: Runtime): null {
  rt.thread.patience = Infinity
  return null
}

export const patienceNatives: readonly Native[] = [
  native('begin_patience(timeout, /)', beginPatience),
  native('end_patience()', endPatience),
]

const currentThread = native('current_thread()', (rt) => rt.thread.object)
const activeCount = native('active_count()', (rt) => alive(rt).length, { visible: counting })

/** Functions of the module `threading`. */
export const threadFunctions: readonly Native[] = [
  currentThread,
  deprecated('currentThread()', 'use current_thread()', currentThread),
  native('main_thread()', (rt) => rt.threads[0]!.object),
  native('get_ident()', (rt) => identOf(rt.thread.id)),
  native('get_native_id()', (rt) => identOf(rt.thread.id)),
  activeCount,
  deprecated('activeCount()', 'use active_count()', activeCount),
  native('enumerate()', (rt) => rt.heap.list(alive(rt).map((t) => t.object)), { visible: counting }),
  native('stack_size(size=0, /)', stackSize),
  native('gettrace()', () => null),
  native('getprofile()', () => null),
]
