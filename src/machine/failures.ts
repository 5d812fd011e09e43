import { Op } from '../program/opcodes'
import { pythonBuiltins, pythonExceptions } from '../program/python-library'
import type { Core } from './core'
import { pythonStr } from './python/repr'
import { renderException, renderThreadException, type WrongName } from './python/traceback'
import { ProcessSlot } from './runtime'
import { threadName } from './sync/thread'
import type { VirtualThread } from './thread'
import { ExceptionSlot } from './types'
import { HeapObject, Kind, type Value } from './values'

/**
 * An exception has left the last frame of a thread: its code has ended. Tells about it on stderr as CPython does, in
 * the same step. Where that takes code of the program (a __str__ of its own), the thread first runs it.
 */
export function codeFailed(core: Core, t: VirtualThread, exception: HeapObject): void {
  if (t.failure) return failedAgain(core, t, t.failure, exception)
  t.failure = exception
  if (t.id !== 0 && core.process.fields[ProcessSlot.ExceptHook] !== null) callExcepthook(core, t, exception)
  else if (isSystemExit(core, exception)) systemExit(core, t, exception)
  else if (core.types.programMethod(exception, '__str__')) core.begin(t, 'report_failure', [exception])
  else tell(core, t, exception, null)
}

/** Class of what a hook is called with: see sync/excepthook.ts. */
export const EXCEPT_HOOK_ARGS = '_thread._ExceptHookArgs'

/** Makes a thread call the program's hook. */
function callExcepthook(core: Core, t: VirtualThread, exception: HeapObject): void {
  const told = [exception.cls, exception, core.library.values.get('_native.traceback'), t.object]
  const args = core.heap.allocate(Kind.Tuple, core.types.named(EXCEPT_HOOK_ARGS), told)
  core.begin(t, 'call_excepthook', [core.process.fields[ProcessSlot.ExceptHook], args])
}

/** Code of the program that was to tell of a failure has failed itself: a hook, or the exception's own __str__. */
function failedAgain(core: Core, t: VirtualThread, failure: HeapObject, exception: HeapObject): void {
  const isIn = (name: string) => t.func === core.program.library.get(name)
  if (isIn('report_hook_failure')) tellHook(core, exception, '<exception str() failed>')
  else if (!isIn('call_excepthook')) tell(core, t, failure, '<exception str() failed>')
  else if (core.types.programMethod(exception, '__str__')) core.begin(t, 'report_hook_failure', [exception])
  else tellHook(core, exception, null)
}

/** Prints the traceback of what a hook has raised; `text` as in `tell`. */
export function tellHook(core: Core, exception: HeapObject, text: string | null): void {
  core.write('stderr', `Exception in threading.excepthook:\n${renderFailure(core, exception, text)}`)
}

/** Prints the traceback of a thread's failure; `text` is what str() of the exception gave, null to find out. */
export function tell(core: Core, t: VirtualThread, exception: HeapObject, text: string | null): void {
  if (t.id === 0) core.write('stderr', renderFailure(core, exception, text))
  else tellThread(core, threadName(t), exception, text)
}

/** As `tell`, in the name of a thread that is not the main one. */
export function tellThread(core: Core, name: string, exception: HeapObject, text: string | null): void {
  core.write('stderr', renderThreadException(name, renderFailure(core, exception, text)))
}

function renderFailure(core: Core, exception: HeapObject, text: string | null): string {
  const describeOne = (e: HeapObject): string => (e === exception && text !== null ? text : plainText(core, e))
  return renderException(core.program, core.types, exception, describeOne, (e) => wrongName(core, e))
}

/** What a NameError or AttributeError was about, and which names there were: CPython suggests one that is close. */
function wrongName(core: Core, exception: HeapObject): WrongName | null {
  const [message] = (exception.fields[ExceptionSlot.Args] as HeapObject).fields
  const name =
    typeof message === 'string' ? /^(?:name|.* attribute) '([^']+)'(?: is not defined)?$/.exec(message)?.[1] : undefined
  if (name === undefined) return null
  if (exception.fields[ExceptionSlot.Object] !== undefined)
    return { name, scopes: [attributeNames(core, exception.fields[ExceptionSlot.Object])] }
  if (!core.types.isInstance(exception, core.types.named('NameError'))) return null
  const passed = (exception.fields[ExceptionSlot.Traceback] as HeapObject | undefined)?.fields ?? []
  const pc = passed[passed.length - 1]
  // A NameError the program raised itself gets no suggestion.
  if (typeof pc === 'number' && core.code[pc * 4]! === Op.RAISE) return null
  const f = core.functions.find(({ start, end }) => typeof pc === 'number' && pc >= start && pc < end)
  const globals = core.program.globals.filter((_, i) => core.globals.fields[i] !== undefined).map((g) => g.name)
  return {
    name,
    scopes: [f?.registerNames.filter(Boolean) ?? [], globals, [...pythonBuiltins, ...Object.keys(pythonExceptions)]],
  }
}

function attributeNames(core: Core, object: Value): string[] {
  const own = object instanceof HeapObject && object.kind !== Kind.Class ? object.shape.names : []
  const cls = object instanceof HeapObject && object.kind === Kind.Class ? object : core.types.of(object)
  const inherited = core.types.info(cls).mro.flatMap((c) => c.shape.names)
  return [...new Set([...own, ...inherited])].filter((name) => !name.startsWith('\0')).sort()
}

function plainText(core: Core, exception: HeapObject): string {
  if (core.types.programMethod(exception, '__str__')) return '<exception with a __str__ of its own>'
  return String(pythonStr(core, exception))
}

export function isSystemExit(core: Core, exception: HeapObject): boolean {
  return core.types.isInstance(exception, core.types.named('SystemExit'))
}

/** SystemExit ends the main thread's code with a status; in other threads it ends the thread quietly. */
function systemExit(core: Core, t: VirtualThread, exception: HeapObject): void {
  if (t.id !== 0) {
    t.failure = null
    return
  }
  const code = exitArgument(exception)
  if (code !== null && typeof code !== 'number' && typeof code !== 'boolean')
    core.write('stderr', `${String(pythonStr(core, code))}\n`)
}

function exitArgument(exception: HeapObject): Value {
  const args = exception.fields[ExceptionSlot.Args] as HeapObject
  return args.fields.length === 1 ? args.fields[0] : args.fields.length === 0 ? null : args
}

/** Exit status of the process, from how the main thread's code ended. */
export function exitStatus(core: Core, main: VirtualThread): number {
  if (!main.failure) return 0
  if (!isSystemExit(core, main.failure)) return 1
  const code = exitArgument(main.failure)
  if (code === null) return 0
  if (typeof code === 'boolean') return Number(code)
  return typeof code === 'number' ? ((code % 256) + 256) % 256 : 1
}

/** __name__ and the like of a function, native or method. */
export function describeFunction(core: Core, fn: HeapObject, name: string): Value {
  if (fn.kind === Kind.Method) {
    if (name === '__self__') return fn.fields[1]
    if (name === '__func__') return fn.fields[0]
    return describeFunction(core, fn.fields[0] as HeapObject, name)
  }
  if (fn.kind === Kind.Native) {
    const native = fn.extra as { name: string; qualifiedName: string }
    return name === '__name__' ? native.name : name === '__qualname__' ? native.qualifiedName : undefined
  }
  const f = core.functions[fn.extra as number]!
  switch (name) {
    case '__name__':
      return f.name
    case '__qualname__':
      return f.qualifiedName
    case '__doc__':
      return f.docstring
    case '__module__':
      return '__main__'
    default:
      return undefined
  }
}
