import type { Core } from '../core'
import { exceptionText, needsProgram, partsOfException } from '../failures'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Frame, type VirtualThread } from '../thread'
import { handledException } from '../unwind'
import { tracebackEntries } from './exceptions'
import type { HeapObject, Value } from '../values'
import { entriesOf, limited, lineOf, renderFrames, tracebackParts, type Shown } from './traceback'

/** What library code in Python asks about whoever called it, and about exceptions: `_native.…`. */

/** pcs of the frames of the program's own code, innermost first. */
function ownPcs(core: Core, t: VirtualThread): number[] {
  const pcs: number[] = []
  const add = (func: number, pc: number) => {
    if (!core.functions[func]!.hidden) pcs.push(pc)
  }
  add(t.func, t.pc)
  for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width)
    add(t.frames[at + Frame.Func]!, t.frames[at + Frame.Pc]!)
  return pcs
}

/** (file, line, function) of the innermost code of the program, or so many calls further out. */
function caller(rt: Runtime, [skip]: Value[]): Value {
  const core = rt as Core
  const pcs = ownPcs(core, rt.thread)
  const pc = pcs[Math.min(skip as number, pcs.length - 1)]
  if (pc === undefined) return rt.heap.tuple(['(unknown file)', 0, '(unknown function)'])
  const f = core.functions.find(({ start, end }) => pc >= start && pc < end)!
  return rt.heap.tuple([core.program.fileName, lineOf(core.program, pc), f.name])
}

const shownOf = (limit: Value, chained: Value, traced: Value): Shown => ({
  limit: limit as number | null,
  chained: chained === true,
  traced: traced === true,
})

const listOf = (rt: Runtime, entries: readonly (readonly Value[])[]): Value =>
  rt.heap.list(entries.map((entry) => rt.heap.tuple([...entry])))

export const framesSeen: readonly Native[] = [
  /** What the module `traceback` gives of an exception: its frames and messages. */
  native('exception_parts(exception, limit, chained, traced, /)', (rt, args) => {
    const [exception, limit, chained, traced] = args
    if (needsProgram(rt as Core, exception as HeapObject)) return rt.tailCallLibrary('exception_parts', args)
    const shown = shownOf(limit, chained, traced)
    return rt.heap.list(partsOfException(rt as Core, exception as HeapObject, null, shown))
  }),
  /** The same, where `texts` is what str() gave. */
  native('render_parts(exception, texts, limit, chained, traced, /)', (rt, [exception, texts, limit, ...rest]) => {
    const given = (texts as HeapObject).fields as string[]
    const shown = shownOf(limit, ...(rest as [Value, Value]))
    return rt.heap.list(partsOfException(rt as Core, exception as HeapObject, given, shown))
  }),
  /** The frames of a traceback as text. */
  native('traceback_parts(traceback, limit, /)', (rt, [traceback, limit]) =>
    rt.heap.list(tracebackParts(rt.program, limited(tracebackEntries(traceback), limit as number | null))),
  ),
  /** (file, line, function, text of the line, as it is shown) of the frames of a traceback. */
  native('traceback_entries(traceback, limit, /)', (rt, [traceback, limit]) =>
    listOf(rt, entriesOf(rt.program, limited(tracebackEntries(traceback), limit as number | null), true)),
  ),
  /** The same of the frames of the program's code, outermost first. */
  native('stack_entries()', (rt) => listOf(rt, entriesOf(rt.program, ownPcs(rt as Core, rt.thread).reverse(), false))),
  native('caller(skip, /)', caller),
  /** The frames of the program's code, as traceback.print_stack prints them. */
  native('format_stack()', (rt) => renderFrames(rt.program, ownPcs(rt as Core, rt.thread).reverse())),
  native('current_exception()', (rt) => handledException(rt as Core, rt.thread)),
  /** What the interpreter prints for an exception. */
  native('format_exception(exception, /)', (rt, [exception]) => {
    const isPlain = !needsProgram(rt as Core, exception as HeapObject)
    if (isPlain) return exceptionText(rt as Core, exception as HeapObject, null)
    return rt.tailCallLibrary('format_exception', [exception])
  }),
  /** The same, where `texts` is what str() gave of those exceptions that are shown. */
  native('render_exception(exception, texts, /)', (rt, [exception, texts]) =>
    exceptionText(rt as Core, exception as HeapObject, (texts as HeapObject).fields as string[]),
  ),
]
