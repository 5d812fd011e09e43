import type { StepIndex } from '../base/units'
import type { Subject, TraceStep } from '../trace/trace'
import type { CountLane } from './timeline'
import { Track } from './track'

type Counts = Omit<CountLane['counts'][number], 'from' | 'to'>

interface Counted {
  readonly subject: Subject
  readonly counts: Track<Counts>
  readonly changes: CountLane['changes'][number][]
}

/** A lane for each thing with counted owners: how many, who they are, and who made them more or fewer. */
export class CountLanes {
  private readonly counted = new Map<string, Counted>()

  step(step: TraceStep): void {
    for (const { subject, counts } of step.objects) if (counts) this.change(this.of(subject), step, counts)
  }

  lanes(length: StepIndex): CountLane[] {
    return [...this.counted.values()].map(({ subject, counts, changes }) => ({
      kind: 'count',
      key: subject.key,
      label: subject.label,
      counts: counts.upTo(length),
      changes: changes.slice(),
    }))
  }

  private change({ counts, changes }: Counted, { index: at, thread }: TraceStep, now: Counts): void {
    const before = counts.current
    if (before && same(before, now)) return
    const by = before ? now.strong - before.strong : 0
    if (before && (by !== 0 || before.weak !== now.weak)) changes.push({ at, thread, by })
    counts.begin(before ? at + 1 : at, now)
  }

  private of(subject: Subject): Counted {
    let counted = this.counted.get(subject.key)
    if (!counted) this.counted.set(subject.key, (counted = { subject, counts: new Track(), changes: [] }))
    return counted
  }
}

const same = (a: Counts, b: Counts) =>
  a.strong === b.strong && a.weak === b.weak && a.holders.join('\n') === b.holders.join('\n')
