import { Op } from '../program/opcodes'
import { pythonBuiltins, pythonExceptions } from '../program/python-library'
import type { GlobalVariable } from '../program/program'
import type { Core } from './core'
import { tracebackOf } from './python/exceptions'
import { pythonStr, strNeedsProgram } from './python/repr'
import { exceptionChain, exceptionParts, renderThreadException, type Shown, type WrongName } from './python/traceback'
import { ProcessSlot } from './runtime'
import { threadName } from './sync/thread'
import type { VirtualThread } from './thread'
import { ExceptionSlot } from './types'
import { HeapObject, Kind, type Value } from './values'

/** What str() of exceptions that are told of gave, the first first; null to find out. */
type Texts = readonly string[] | null

/**
 * An exception has left the last frame of a thread: its code has ended. Tells about it on stderr as CPython does, in
 * the same step. Where that takes code of the program (a __str__ of its own), the thread first runs it.
 */
export function codeFailed(core: Core, t: VirtualThread, exception: HeapObject): void {
  if (t.failure) return failedAgain(core, t, t.failure, exception)
  t.failure = exception
  if (t.id !== 0 && core.process.fields[ProcessSlot.ExceptHook] !== null) callExcepthook(core, t, exception)
  else if (isSystemExit(core, exception)) systemExit(core, t, exception)
  else if (t.id === 0 && core.process.fields[ProcessSlot.MainHook] !== null) callMainHook(core, t, exception)
  else if (needsProgram(core, exception)) core.begin(t, 'report_failure', [exception])
  else tell(core, t, exception, null)
}

/** Class of what a hook is called with: see sync/excepthook.ts. */
export const EXCEPT_HOOK_ARGS = '_thread._ExceptHookArgs'

/** Makes a thread call the program's hook. */
function callExcepthook(core: Core, t: VirtualThread, exception: HeapObject): void {
  const told = [exception.cls, exception, tracebackOf(core, exception), t.object]
  const args = core.heap.allocate(Kind.Tuple, core.types.named(EXCEPT_HOOK_ARGS), told)
  core.begin(t, 'call_excepthook', [core.process.fields[ProcessSlot.ExceptHook], args])
}

/** Makes the main thread call what the program put into `sys.excepthook`. */
function callMainHook(core: Core, t: VirtualThread, exception: HeapObject): void {
  const hook = core.process.fields[ProcessSlot.MainHook]
  core.begin(t, 'call_main_hook', [hook, exception.cls, exception, tracebackOf(core, exception)])
}

/** What the program put into `sys.excepthook` has failed itself, or asked for the end. */
function mainHookFailed(core: Core, t: VirtualThread, failure: HeapObject, exception: HeapObject): void {
  if (isSystemExit(core, exception)) {
    t.failure = exception
    return systemExit(core, t, exception)
  }
  if (needsProgram(core, failure) || needsProgram(core, exception))
    core.unsupported('a failing sys.excepthook and an exception with a __str__ of its own')
  const [last, first] = [exception, failure].map((each) => exceptionText(core, each, null))
  core.write('stderr', `Error in sys.excepthook:\n${last!}\nOriginal exception was:\n${first!}`)
}

/** Code of the program that was to tell of a failure has failed itself: a hook, or the exception's own __str__. */
function failedAgain(core: Core, t: VirtualThread, failure: HeapObject, exception: HeapObject): void {
  const isIn = (name: string) => t.func === core.program.library.get(name)
  const noTexts = (told: HeapObject) => exceptionChain(told).map(() => '<exception str() failed>')
  if (isIn('call_main_hook')) mainHookFailed(core, t, failure, exception)
  else if (isIn('report_hook_failure')) tellHook(core, exception, noTexts(exception))
  else if (!isIn('call_excepthook')) tell(core, t, failure, noTexts(failure))
  else if (needsProgram(core, exception)) core.begin(t, 'report_hook_failure', [exception])
  else tellHook(core, exception, null)
}

/** Prints the traceback of what a hook has raised. */
export function tellHook(core: Core, exception: HeapObject, texts: Texts): void {
  core.write('stderr', `Exception in threading.excepthook:\n${exceptionText(core, exception, texts)}`)
}

/** Whether telling of an exception takes code of the program: a __str__ of its own. */
export const needsProgram = (core: Core, exception: HeapObject): boolean =>
  exceptionChain(exception).some((each) => strNeedsProgram(core, each))

/** Prints the traceback of a thread's failure. */
export function tell(core: Core, t: VirtualThread, exception: HeapObject, texts: Texts): void {
  if (t.id === 0) core.write('stderr', exceptionText(core, exception, texts))
  else tellThread(core, threadName(t), exception, texts)
}

/** As `tell`, in the name of a thread that is not the main one. */
export function tellThread(core: Core, name: string, exception: HeapObject, texts: Texts): void {
  core.write('stderr', renderThreadException(name, exceptionText(core, exception, texts)))
}

/** What CPython prints for an exception. */
export function exceptionText(core: Core, exception: HeapObject, texts: Texts): string {
  return partsOfException(core, exception, texts).join('')
}

/** The same in parts: see exceptionParts. */
export function partsOfException(core: Core, exception: HeapObject, texts: Texts, shown?: Shown): string[] {
  const chain = exceptionChain(exception)
  const describeOne = (e: HeapObject): string => (texts ? texts[chain.indexOf(e)]! : String(pythonStr(core, e)))
  return exceptionParts(core.program, core.types, exception, describeOne, (e) => wrongName(core, e), shown)
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
  const isBound = ({ module }: GlobalVariable, i: number) =>
    module === undefined && core.globals.fields[i] !== undefined
  const globals = core.program.globals.filter(isBound).map((g) => g.name)
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
