import type { StepIndex, ThreadId } from '../base/units'
import type { Subject, TraceStep } from '../trace/trace'
import { figures } from './texts'
import type { Arrow, QueueLane } from './timeline'
import { Track } from './track'
import type { Waiting } from './waiting'

/** An item inside, and who put it there when; null: it was there before anybody looked. */
interface Item {
  readonly text: string
  readonly by: ThreadId | null
  readonly at: StepIndex | null
}

interface Queue {
  readonly subject: Subject
  capacity: number
  items: readonly Item[]
  readonly contents: Track<{ readonly items: readonly Item[] }>
  readonly moves: QueueLane['moves'][number][]
  readonly ends: Track<{ readonly senders: number; readonly receiver: boolean }>
}

/** What a step moved in or out of a queue. */
export interface Move {
  readonly text: string
  /** From the put to the get, where another thread put the item. */
  readonly arrow: Arrow | null
}

/** A lane for each queue: what is inside, in order, who put it there, and who waits. */
export class QueueLanes {
  private readonly queues = new Map<string, Queue>()

  /** @returns what moved, or null where nothing did */
  step(step: TraceStep): Move | null {
    let move: Move | null = null
    for (const { subject, items, capacity, ends } of step.objects) {
      if (subject.kind !== 'queue' || !items) continue
      const queue = this.queue(subject)
      move = this.change(queue, step, items, capacity) ?? move
      if (ends) noteEnds(queue, step.index + 1, ends)
    }
    return move
  }

  lanes(length: StepIndex, waiting: Waiting): QueueLane[] {
    return [...this.queues.values()].map(({ subject, capacity, contents, moves, ends }) => ({
      kind: 'queue',
      key: subject.key,
      label: subject.label,
      capacity,
      contents: contents.upTo(length),
      ends: ends.upTo(length),
      moves: moves.slice(),
      waiting: waiting
        .of(subject.key, length)
        .flatMap(({ reason, ...wait }) =>
          reason === 'queue-full' || reason === 'queue-empty'
            ? [{ ...wait, reason: reason === 'queue-full' ? ('full' as const) : ('empty' as const) }]
            : [],
        ),
    }))
  }

  private queue(subject: Subject): Queue {
    let queue = this.queues.get(subject.key)
    if (!queue) {
      queue = { subject, capacity: 0, items: [], contents: new Track(), moves: [], ends: new Track() }
      queue.contents.begin(0, { items: [] })
      this.queues.set(subject.key, queue)
    }
    return queue
  }

  private change(queue: Queue, step: TraceStep, texts: readonly string[], capacity: number): Move | null {
    const { operation, index, thread } = step
    queue.capacity = capacity
    const { items, removed, added } = reconcile(queue.items, texts, step)
    if (!removed && !added) return null
    queue.items = items
    queue.contents.begin(index + 1, { items })
    if (operation !== 'put' && operation !== 'get') return null
    queue.moves.push({ at: index, thread, operation })
    const item = operation === 'put' ? added : removed
    return item && { text: item.text, arrow: operation === 'get' ? arrowOf(item, step) : null }
  }
}

function noteEnds({ ends }: Queue, at: number, now: { readonly senders: number; readonly receiver: boolean }): void {
  const known = ends.current
  if (known?.senders !== now.senders || known.receiver !== now.receiver) ends.begin(at, now)
}

function arrowOf({ by, at }: Item, step: TraceStep): Arrow | null {
  if (by === null || at === null || by === step.thread) return null
  return { kind: 'queue', from: { at, thread: by }, to: { at: step.index, thread: step.thread } }
}

/**
 * The items a queue holds after a step, those that stayed with who put them. What stayed is found from both ends: first
 * from the new end, since items mostly leave at the old one; when something was put, from the old end first.
 */
function reconcile(before: readonly Item[], texts: readonly string[], { operation, thread, index }: TraceStep) {
  const shorter = Math.min(before.length, texts.length)
  const same = (i: number, j: number) => before[i]!.text === figures(texts[j]!)
  const fromOldEnd = (limit: number) => {
    let n = 0
    while (n < limit && same(n, n)) n++
    return n
  }
  const fromNewEnd = (limit: number) => {
    let n = 0
    while (n < limit && same(before.length - 1 - n, texts.length - 1 - n)) n++
    return n
  }
  const putting = operation === 'put'
  const first = putting ? fromOldEnd(shorter) : fromNewEnd(shorter)
  const second = putting ? fromNewEnd(shorter - first) : fromOldEnd(shorter - first)
  const [old, young] = putting ? [first, second] : [second, first]
  const fresh = texts
    .slice(old, texts.length - young)
    .map((text): Item => ({ text: figures(text), by: thread, at: index }))
  return {
    items: [...before.slice(0, old), ...fresh, ...before.slice(before.length - young)],
    removed: before[before.length - young > old ? old : -1],
    added: fresh[0],
  }
}
