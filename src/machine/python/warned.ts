import type { Core } from '../core'
import { native, type Native } from '../native'
import { ProcessSlot, type Runtime } from '../runtime'
import { Frame, type VirtualThread } from '../thread'
import type { HeapObject, Value } from '../values'
import { lineOf, sourceLine } from './traceback'

/** Warnings: which line one is about, and what Python itself warns of where the program has not imported `warnings`. */

/** Frames of a thread, innermost first. */
function framesOf(t: VirtualThread): { func: number; pc: number }[] {
  const found = [{ func: t.func, pc: t.pc }]
  for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width)
    found.push({ func: t.frames[at + Frame.Func]!, pc: t.frames[at + Frame.Pc]! })
  return found
}

/** The pc in the program's code that a warning is about, so many calls out from where it calls the library; null: none. */
function warnedPc(rt: Runtime, level: number): number | null {
  const { functions } = rt as Core
  const frames = framesOf(rt.thread)
  const own = frames.slice(frames.findIndex(({ func }) => !functions[func]!.hidden))
  for (let left = level; own.length > 0; own.shift()) {
    const { hidden, module } = functions[own[0]!.func]!
    if (hidden && module !== undefined) return rt.unsupported('a warning about a line of the library')
    if (!hidden && --left <= 0) return own[0]!.pc
  }
  return rt.thread.id === 0 ? null : rt.unsupported('a warning about a line of the library')
}

/** (file, line, module) */
function place(rt: Runtime, [level]: Value[]): Value {
  const pc = warnedPc(rt, Math.max(1, Number(level)))
  if (pc === null) return rt.heap.tuple(['sys', 1, 'sys'])
  return rt.heap.tuple([rt.program.fileName, lineOf(rt.program, pc), '__main__'])
}

/** The text of a line, without the blanks around it; empty where the file is not the program's. */
function lineOfFile(rt: Runtime, [file, line]: Value[]): string {
  return file === rt.program.fileName && typeof line === 'number' ? sourceLine(rt.program, line) : ''
}

/** Tells of something deprecated, once for each line and text. */
function warn(rt: Runtime, [text]: Value[]): Value {
  const [file, line] = (place(rt, [1]) as HeapObject).fields
  const key = `${String(line)}:${text as string}`
  const told = rt.process.fields[ProcessSlot.Warned] as HeapObject | null
  if (told?.fields.includes(key)) return null
  if (rt.process.fields[ProcessSlot.Stderr] !== null) rt.unsupported('a warning while sys.stderr is another file')
  if (told) rt.heap.append(told, key)
  else rt.heap.write(rt.process, ProcessSlot.Warned, rt.heap.list([key]))
  rt.write(
    'stderr',
    `${String(file)}:${String(line)}: DeprecationWarning: ${text as string}\n  ${lineOfFile(rt, [file, line])}\n`,
  )
  return null
}

export const warningNatives: readonly Native[] = [
  native('warning_place(level, /)', place),
  native('line_of(file, line, /)', lineOfFile),
  native('warn_deprecated(text, /)', warn, { visible: { kind: 'print' } }),
]

/**
 * A function or method that Python warns of before it does what another one does.
 * @param declaration without defaults
 */
export function deprecated(declaration: string, advice: string, to: Native, options: { owner?: string } = {}): Native {
  const name = /^\w+/.exec(declaration)![0]
  const text = `${name}() is deprecated, ${advice} instead`
  const call = (rt: Runtime, args: Value[]) =>
    rt.tailCallLibrary('deprecated_call', [text, rt.types.nativeObject(to), rt.heap.tuple(args)])
  return native(declaration, call, options)
}
