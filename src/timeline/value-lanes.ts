import type { StepIndex } from '../base/units'
import type { Subject, TraceStep } from '../trace/trace'
import { figures } from './texts'
import type { ValueLane } from './timeline'
import { Track } from './track'

interface Shared {
  readonly subject: Subject
  readonly guarded: boolean
  readonly values: Track<{ readonly text: string; readonly number: number | null }>
  readonly accesses: ValueLane['accesses'][number][]
}

const kinds: readonly Subject['kind'][] = ['variable', 'attribute', 'item', 'cell', 'object', 'atomic']
/** Operations that leave a value behind, and how they show. */
const accessOf: Readonly<Record<string, 'read' | 'write' | undefined>> = {
  read: 'read',
  write: 'write',
  update: 'write',
}

/** A lane for each shared value: what it was when, and who read and wrote it. */
export class ValueLanes {
  private readonly shared = new Map<string, Shared>()

  step(step: TraceStep): void {
    for (const state of step.objects) if (state.content !== undefined) this.guarded(step, state.subject, state.content)
    const { subject, index, thread, operation } = step
    const access = accessOf[operation]
    if (!subject || !kinds.includes(subject.kind) || access === undefined) return
    const first = !this.shared.has(subject.key)
    const { values, accesses } = this.of(subject)
    // Before it was first touched it held the same; changes that no thread could notice show when it is next touched.
    note(values, first ? 0 : index, step.before)
    note(values, index + 1, step.after)
    const text = access === 'read' ? (step.after ?? step.before) : step.after
    accesses.push({ at: index, thread, access, text: text === null ? '' : figures(text) })
  }

  /** What a lock guards is changed by whoever holds it, without anybody noticing: a step's whole change is one write. */
  private guarded({ index, thread }: TraceStep, subject: Subject, content: string): void {
    const { values, accesses } = this.of(subject, true)
    const before = values.current?.text
    note(values, before === undefined ? index : index + 1, content)
    const text = figures(content)
    if (before !== undefined && before !== text) accesses.push({ at: index, thread, access: 'write', text })
  }

  lanes(length: StepIndex): ValueLane[] {
    return [...this.shared].map(([key, { subject, guarded, values, accesses }]) => ({
      kind: 'value',
      key,
      label: subject.label,
      guarded,
      values: values.upTo(length),
      accesses: accesses.slice(),
    }))
  }

  private of(subject: Subject, guarded = false): Shared {
    const key = guarded ? `${subject.key} content` : subject.key
    let shared = this.shared.get(key)
    if (!shared) this.shared.set(key, (shared = { subject, guarded, values: new Track(), accesses: [] }))
    return shared
  }
}

function note(values: Shared['values'], at: number, content: string | null): void {
  if (content === null) return values.end(at)
  const text = figures(content)
  if (values.current?.text !== text) values.begin(at, { text, number: numberOf(content) })
}

/** The number a Python or Rust text stands for; null for any other text, and for what is no finite number. */
export function numberOf(text: string): number | null {
  if (!/^-?\d[\d_]*(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return null
  const number = Number(text.replaceAll('_', ''))
  return Number.isFinite(number) ? number : null
}
