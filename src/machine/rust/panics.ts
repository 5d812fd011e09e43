import { lineColumn } from '../../program/diagnostic'
import type { Layout } from '../../program/layouts'
import { spanAt } from '../../program/program'
import type { Core } from '../core'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { EXIT_PC, Frame, type VirtualThread } from '../thread'
import { threadSlot, ThreadSlot } from '../thread-object'
import { Raise } from '../raise'
import { type HeapObject, Kind, Pointer, type Value } from '../values'
import { RustThreadSlot } from './thread-object'

/** Fields of a panic on its way. */
export const enum PanicSlot {
  /** A `Box<dyn Any + Send>`. */
  Payload,
}

/** Raises nothing yet: counts a panic of the running thread and makes the object that stands for it. */
export function makePanic(core: Core, t: VirtualThread, payload: Value): HeapObject {
  core.heap.write(t.object, RustThreadSlot.Panicking, panicsOf(t) + 1)
  return core.heap.allocate(Kind.Builtin, core.types.named('Panic'), [payload])
}

/** A panic that the machine itself finds, told on stderr. */
export function machinePanic(core: Core, t: VirtualThread, message: string): HeapObject {
  if (threadSlot(core.threads[0]!.object, RustThreadSlot.Hooked) === true)
    core.unsupported(`a panic hook that is told "${message}"`)
  reportPanic(core, t, message)
  return makePanic(core, t, textPayload(core, message))
}

/** A panic has been caught. @returns its payload */
export function takePanic(core: Core, t: VirtualThread, panic: HeapObject): Value {
  core.heap.write(t.object, RustThreadSlot.Panicking, panicsOf(t) - 1)
  return panic.fields[PanicSlot.Payload]
}

export const panicsOf = (t: VirtualThread): number => threadSlot(t.object, RustThreadSlot.Panicking) as number

/** `panic_unwind(payload, message, report)`: below all panics that Rust code raises. */
export function raisePanic(rt: Runtime, [payload, message, report]: Value[]): never {
  const core = rt as Core
  if (report === true) reportPanic(core, core.thread, message as string)
  throw new Raise(makePanic(core, core.thread, payload))
}

/** As std's default hook tells of a panic. */
export function reportPanic(core: Core, t: VirtualThread, message: string): void {
  const main = core.threads[0]!.object
  const advice = threadSlot(main, RustThreadSlot.Told) === true ? '' : ADVICE
  if (advice) core.heap.write(main, RustThreadSlot.Told, true)
  core.write('stderr', `\nthread '${threadName(t)}' panicked at ${placeOf(core, t)}:\n${message}\n${advice}`)
}

/** As panics name a thread. */
export function threadName(t: VirtualThread): string {
  const name = threadSlot(t.object, ThreadSlot.Name)
  return typeof name === 'string' ? name : '<unnamed>'
}

const ADVICE = 'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n'

function placeOf(core: Core, t: VirtualThread): string {
  const at = callerOf(core, t)
  return at ? `${core.program.fileName}:${at.line}:${at.column}` : core.program.fileName
}

/** Where the innermost code of the program's own stands. Columns count characters. */
function callerOf(core: Core, t: VirtualThread): { readonly line: number; readonly column: number } | null {
  const { program } = core
  const pcs = [t.pc]
  for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width) pcs.push(t.frames[at + Frame.Pc]!)
  for (const pc of pcs) {
    const span = pc === EXIT_PC ? null : spanAt(program, pc)
    if (!span) continue
    const { line, column } = lineColumn(program.source, span.from)
    const before = program.source.slice(span.from - column + 1, span.from)
    return { line, column: [...before].length + 1 }
  }
  return null
}

const caller = (rt: Runtime) => callerOf(rt as Core, rt.thread)

/** What hooks of panics need of the machine. */
export const panicNatives: readonly Native[] = [
  native('caller_file()', (rt) => rt.program.fileName),
  native('caller_line()', (rt) => caller(rt)?.line ?? 0),
  native('caller_column()', (rt) => caller(rt)?.column ?? 0),
  native('panic_hooked(hooked, /)', (rt, [hooked]) => {
    rt.heap.write(rt.threads[0]!.object, RustThreadSlot.Hooked, hooked)
    return null
  }),
]

/** What `catch_unwind` and `join` give of the machine's own panics: a boxed `&'static str`, or a String where it has numbers. */
function textPayload(core: Core, message: string): Value {
  const { layouts, vtables } = core.program
  const isText = !/\d/.test(message)
  const vtable = vtables.findIndex(({ layout, trait }) => trait === 'Any' && isPayload(layouts, layout, isText))
  const text = isText ? message : core.heap.allocate(Kind.Builtin, core.types.named('String'), [message])
  const box = core.heap.allocate(Kind.Builtin, core.types.named('Box'), [text], vtables[vtable]?.layout ?? null)
  return new Pointer(box, 0, vtable)
}

function isPayload(layouts: readonly Layout[], index: number, isText: boolean): boolean {
  const layout = layouts[index]!
  if (!isText) return layout.kind === 'builtin' && layout.lang === 'String'
  return layout.kind === 'pointer' && layouts[layout.to]!.kind === 'str'
}
