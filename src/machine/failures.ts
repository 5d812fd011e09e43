import { Op } from '../program/opcodes'
import { pythonBuiltins, pythonExceptions } from '../program/python-library'
import type { Core } from './core'
import { pythonStr, strNeedsProgram } from './python/repr'
import { exceptionChain, renderException, renderThreadException, type WrongName } from './python/traceback'
import { threadName } from './sync/thread'
import type { VirtualThread } from './thread'
import { ExceptionSlot } from './types'
import { HeapObject, Kind, type Value } from './values'

/**
 * An exception has left the last frame of a thread: its code has ended. Tells about it on stderr as CPython does, in
 * the same step. Where that takes code of the program (a __str__ of its own), the thread first runs it.
 */
export function codeFailed(core: Core, t: VirtualThread, exception: HeapObject): void {
  if (t.failure) {
    // The exception's own __str__ raised.
    tell(
      core,
      t,
      t.failure,
      exceptionChain(t.failure).map(() => '<exception str() failed>'),
    )
    return
  }
  t.failure = exception
  if (isSystemExit(core, exception)) systemExit(core, t, exception)
  else if (exceptionChain(exception).some((each) => strNeedsProgram(core, each))) describe(core, t, exception)
  else tell(core, t, exception, null)
}

/** Makes the thread run the library function that asks an exception for its text and then calls `report`. */
function describe(core: Core, t: VirtualThread, exception: HeapObject): void {
  const f = core.functions[core.program.library.get('report_failure')!]!
  core.grow(t, f.registers)
  t.func = f.index
  t.base = 0
  t.pc = f.start
  t.registers[0] = exception
}

/** Prints the traceback of a thread's failure; `texts` is what str() gave of those it shows, null to find out. */
export function tell(core: Core, t: VirtualThread, exception: HeapObject, texts: readonly string[] | null): void {
  const chain = exceptionChain(exception)
  const describeOne = (e: HeapObject): string => (texts ? texts[chain.indexOf(e)]! : String(pythonStr(core, e)))
  const traceback = renderException(core.program, core.types, exception, describeOne, (e) => wrongName(core, e))
  core.write('stderr', t.id === 0 ? traceback : renderThreadException(threadName(t), traceback))
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
