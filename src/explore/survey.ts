import { IntPairMap, SequenceTable } from '../base/int-tables'
import { Role } from './control'
import type { Model } from './model'
import type { Path } from './path'

/** More would help nobody. */
const MOST_STORIES = 500

/**
 * Looks at the states and steps of a search for what may say something about how threads share: two threads that stand before
 * accesses to one variable, at least one a write (which is a data race, and in every data race two threads come to stand so,
 * in some order of independent steps); a first access to a variable, taking of a lock or end of a thread with just these
 * locks held. What it keeps are schedules that show such a thing, for the detectors of trace/ to judge.
 */
export class Survey {
  private stories: Int32Array[] = []
  private readonly pairs = new IntPairMap()
  private readonly held = new SequenceTable()
  private readonly seen = new IntPairMap()

  constructor(private readonly model: Model) {}

  /** Schedules worth looking at. */
  get schedules(): readonly Int32Array[] {
    return this.stories
  }

  /** A state that is met for the first time, with the nodes of its threads. */
  visit(state: Int32Array, nodes: Int32Array, path: Path): void {
    const { model } = this
    const { control, threads } = model
    for (let t = 1; t < threads; t++) {
      const node = nodes[t]!
      if (node < 0 || control.role[node] !== Role.Data) continue
      for (let other = 0; other < t; other++) {
        const from = nodes[other]!
        if (from < 0 || control.role[from] !== Role.Data) continue
        if (this.pairs.get(from, node) >= 0) continue
        if (!model.accesses.conflict(control.access[from]!, control.access[node]!)) continue
        if (!model.sameItem(state, other, t)) continue
        this.pairs.set(from, node, 1)
        this.keep(path, other, t)
      }
    }
  }

  /** A step that a search takes from a state. */
  step(state: Int32Array, thread: number, path: Path): void {
    const { model } = this
    const node = model.nodeOf(state, thread)
    if (model.control.role[node] === Role.Other) return
    const locks = model.heldLocks(state, thread)
    const held = locks.length === 0 ? -1 : this.held.intern(locks, locks.length)
    if (this.seen.get(node, held) >= 0) return
    this.seen.set(node, held, 1)
    this.keep(path, thread)
  }

  clear(): void {
    this.stories = []
    this.pairs.clear()
    this.seen.clear()
  }

  private keep(path: Path, ...more: number[]): void {
    if (this.stories.length >= MOST_STORIES) return
    const story = new Int32Array(path.length + more.length)
    story.set(path.ids.subarray(0, path.length))
    story.set(more, path.length)
    const last = this.stories.at(-1)
    if (last && last.length <= story.length && last.every((thread, i) => story[i] === thread)) this.stories.pop()
    this.stories.push(story)
  }
}
