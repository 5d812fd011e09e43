import type { StepIndex, ThreadId } from '../base/units'
import type { Trace, TraceStep } from '../trace/trace'
import { writtenBy } from '../trace/written'
import type { Timeline } from '../timeline/timeline'

/** Something worth asking before a step is taken. `options` are the answers to choose from, one of them right. */
export type Question = {
  /** Before which step. */
  readonly at: StepIndex
  readonly thread: ThreadId
  readonly options: readonly string[]
  readonly right: number
} & (
  | { readonly kind: 'can-go-on' }
  | {
      readonly kind: 'reads'
      readonly label: string
      /** Who wrote what is read; null: it is the first value. */
      readonly written: { readonly at: StepIndex; readonly thread: ThreadId } | null
    }
  | { readonly kind: 'prints' }
)

/** As the options of `can-go-on`. */
export const canGoOn = ['yes', 'no'] as const

const mostOptions = 4
/** A program that prints more different texts than this is asked about other things. */
const mostTexts = 8

/** What to ask at a position of a recorded run; null where there is nothing that makes one think. */
export function questionAt({ trace, timeline }: { trace: Trace; timeline: Timeline }, at: StepIndex): Question | null {
  const step = trace.steps[at]
  if (step === undefined) return null
  return waiting(trace, at) ?? reading(timeline, step) ?? printing(trace, step)
}

/** A thread has just come to where it must wait, or what it waited for has just come about. */
function waiting({ next }: Trace, at: StepIndex): Question | null {
  for (const now of next[at] ?? []) {
    const before = next[at - 1]?.[now.thread]
    if (before === undefined || now.operation === null) continue
    const isStuck = !now.enabled && now.waits !== null && now.waits.reason !== 'sleep'
    const wasStuck = !before.enabled && before.waits !== null && before.waits.reason !== 'sleep'
    if (isStuck === wasStuck || (!isStuck && !now.enabled)) continue
    return { kind: 'can-go-on', at, thread: now.thread, options: canGoOn, right: isStuck ? 1 : 0 }
  }
  return null
}

function reading({ lanes }: Timeline, { index: at, thread, operation, subject }: TraceStep): Question | null {
  if (operation !== 'read' || subject === null) return null
  const lane = lanes.find((one) => one.kind === 'value' && one.key === subject.key)
  if (lane?.kind !== 'value') return null
  const read = lane.accesses.find((one) => one.at === at)
  const known = [...new Set([...lane.values.map(({ text }) => text), ...lane.accesses.map(({ text }) => text)])]
  if (read === undefined || known.length < 2) return null
  const written = lane.accesses.findLast((one) => one.access === 'write' && one.at < at) ?? null
  return { kind: 'reads', at, thread, label: lane.label, written, ...choice(read.text, known) }
}

function printing({ steps }: Trace, step: TraceStep): Question | null {
  if (step.operation !== 'print') return null
  const texts = [...new Set(steps.map(printedBy).filter((text) => text !== ''))]
  const text = printedBy(step)
  if (text === '' || texts.length < 2 || texts.length > mostTexts) return null
  return { kind: 'prints', at: step.index, thread: step.thread, ...choice(text, texts) }
}

const printedBy = (step: TraceStep) => writtenBy([step]).trimEnd()

/** The right answer among others, in an order that does not give it away. */
function choice(right: string, known: readonly string[]) {
  const others = known.filter((one) => one !== right).slice(0, mostOptions - 1)
  const options = [right, ...others].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return { options, right: options.indexOf(right) }
}
