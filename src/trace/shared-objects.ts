import { threadId, type ThreadId } from '../base/units'
import { holdersOf, objectState, reprOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import type { HeapObject } from '../machine/values'
import type { Subjects } from './subjects'
import type { ObjectState } from './trace'

/** How much of an item or of what a lock guards is told. */
const [ITEM_LIMIT, CONTENT_LIMIT] = [40, 120]

/**
 * Tells after each step what changed of the objects that threads share as wholes: locks and what they guard, queues, and
 * things with counted owners. Which those are, it learns as steps change them.
 */
export class SharedObjects {
  /** As told last. */
  private readonly known = new Map<HeapObject, ObjectState>()
  /** For each step, what had been told before of the objects that it changed. */
  private readonly history: (readonly [HeapObject, ObjectState | undefined])[][] = []

  constructor(
    private readonly machine: Machine,
    private readonly subjects: Subjects,
  ) {}

  /**
   * To be called after each step, in order.
   * @param operand what the step operated on: told of even where it did not change
   * @param level its level before the step, where it has one
   */
  after(thread: ThreadId, operand: HeapObject | null, level = 0): ObjectState[] {
    const overwritten: [HeapObject, ObjectState | undefined][] = []
    const told: ObjectState[] = []
    for (const object of this.candidates(thread, operand)) {
      const before = this.known.get(object)
      const now = this.stateOf(object, object === operand ? level : (before?.level?.value ?? 0))
      if (!now || (object !== operand && before && same(before, now))) continue
      overwritten.push([object, before])
      this.known.set(object, now)
      told.push(now)
    }
    this.history.push(overwritten)
    return told
  }

  /** Forgets the last step. */
  undo(): void {
    for (const [object, before] of this.history.pop()!.reverse()) {
      if (before) this.known.set(object, before)
      else this.known.delete(object)
    }
  }

  /** Whatever the step changed; what its thread may have changed inside a lock; what may have changed hands. */
  private candidates(thread: ThreadId, operand: HeapObject | null): Set<HeapObject> {
    const found = this.machine.changedObjects()
    for (const [object, { owner, counts, content }] of this.known)
      if (counts || (content !== undefined && (owner === thread || this.ownerOf(object) === thread))) found.add(object)
    if (operand) found.add(operand)
    return found
  }

  private ownerOf(object: HeapObject): number | null {
    return objectState(this.machine.core, object)?.owner ?? null
  }

  /** @param levelBefore for those that have a level */
  private stateOf(object: HeapObject, levelBefore: number): ObjectState | null {
    const { machine } = this
    const state = objectState(machine.core, object)
    if (!state) return null
    const { owner, readers, depth, items, itemLayout, order, capacity, ends, content, level, flag, waiting, counts } =
      state
    const subject = this.subjects.object(object)
    return {
      subject,
      owner: owner === null ? null : threadId(owner),
      items: items?.map((item) => reprOf(machine, item, ITEM_LIMIT, itemLayout)) ?? null,
      capacity,
      ...(readers && { readers: readers.map(threadId) }),
      ...(depth !== undefined && { depth }),
      ...(order && { order }),
      ...(ends && { ends }),
      // An atomic's value is told by the operations on it.
      ...(content &&
        subject.kind === 'lock' && { content: reprOf(machine, content.value, CONTENT_LIMIT, content.layout) }),
      ...(level && { level: { ...level, before: levelBefore } }),
      ...(flag !== undefined && { flag }),
      ...(waiting && { waiting: waiting.map(threadId) }),
      ...(counts && { counts: { ...counts, holders: this.holders(object) } }),
    }
  }

  private holders(object: HeapObject): string[] {
    return holdersOf(this.machine, object).map(({ thread, path }) => `${thread === 0 ? 'main' : `T${thread}`}: ${path}`)
  }
}

/** Equal states of one object are written alike. */
const same = (a: ObjectState, b: ObjectState) => JSON.stringify(a) === JSON.stringify(b)
