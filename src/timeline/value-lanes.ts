import type { StepIndex } from '../base/units'
import type { Subject, TraceStep } from '../trace/trace'
import { figures } from './texts'
import type { ValueLane } from './timeline'
import { Track } from './track'

interface Shared {
  readonly subject: Subject
  readonly values: Track<{ readonly text: string; readonly number: number | null }>
  readonly accesses: ValueLane['accesses'][number][]
}

const kinds: readonly Subject['kind'][] = ['variable', 'attribute', 'item', 'cell', 'object']

/** A lane for each shared value: what it was when, and who read and wrote it. */
export class ValueLanes {
  private readonly shared = new Map<string, Shared>()

  step(step: TraceStep): void {
    const { subject, index, thread, operation } = step
    if (!subject || !kinds.includes(subject.kind) || (operation !== 'read' && operation !== 'write')) return
    const first = !this.shared.has(subject.key)
    const { values, accesses } = this.of(subject)
    // Before it was first touched it held the same; changes that no thread could notice show when it is next touched.
    note(values, first ? 0 : index, step.before)
    note(values, index + 1, step.after)
    const text = operation === 'read' ? (step.after ?? step.before) : step.after
    accesses.push({ at: index, thread, access: operation, text: text === null ? '' : figures(text) })
  }

  lanes(length: StepIndex): ValueLane[] {
    return [...this.shared.values()].map(({ subject, values, accesses }) => ({
      kind: 'value',
      key: subject.key,
      label: subject.label,
      values: values.upTo(length),
      accesses: accesses.slice(),
    }))
  }

  private of(subject: Subject): Shared {
    let shared = this.shared.get(subject.key)
    if (!shared) this.shared.set(subject.key, (shared = { subject, values: new Track(), accesses: [] }))
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
