import type { Change, Journal } from '../machine/journal'
import type { HeapObject } from '../machine/values'
import { Op, Part, type Contents } from './contents'
import { GLOBALS } from './names'
import type { Rows } from './rows'
import { operation, type StepTable } from './step-table'
import type { ValueTable } from './values'
import type { Varying } from './varying'

type Changed = readonly { readonly change: Change; readonly slot: number }[]

/**
 * Turns what the journal says of a step into effects that hold wherever the step reads the same: a field becomes a value,
 * something is appended, the first goes; whatever else happens, the object becomes what it is now, which counts as having
 * read all of it.
 */
export class Changes {
  constructor(
    private readonly rows: Rows,
    private readonly contents: Contents,
    private readonly values: ValueTable,
    private readonly varying: Varying,
    private readonly steps: StepTable,
  ) {}

  /**
   * @param state before the step
   * @param fresh objects that were named in the step
   * @param onRead told of columns that count as read as a whole
   */
  note(
    journal: Journal,
    mark: number,
    state: Int32Array,
    fresh: ReadonlySet<HeapObject>,
    onRead: (column: number) => void,
  ): void {
    for (const [object, changes] of changedSince(journal, mark)) {
      if (fresh.has(object)) continue
      if (object.tag === GLOBALS) this.globals(object, changes)
      else this.component(state, object, changes, onRead)
    }
    for (const object of fresh) {
      const column = this.rows.component(object.tag)
      this.steps.effect(column, this.rows.content(object, column))
    }
  }

  /** Notes which parts change, and nothing else. */
  scout(journal: Journal, mark: number): void {
    journal.eachChange(mark, (object, change, slot) => {
      if (object.tag < 0) return
      this.varying.add(object.tag, change === 'whole' || change === 'shift' ? Part.Whole : slot)
      if (change === 'append') this.varying.add(object.tag, Part.Length)
    })
  }

  private globals(globals: HeapObject, changes: Changed): void {
    for (const { slot } of changes) {
      this.varying.add(GLOBALS, slot)
      const column = this.rows.columns.global(slot)
      this.steps.effect(column, this.rows.global(globals.fields[slot], column))
    }
  }

  private component(state: Int32Array, object: HeapObject, changes: Changed, onRead: (column: number) => void): void {
    const column = this.rows.component(object.tag)
    const length = this.contents.part(column, state[column]!, Part.Length)
    const appended = changes.filter(({ change }) => change === 'append').length
    const isSimple = changes.every(({ change }) => change === 'write' || change === 'append')
    if (changes.length === 1 && changes[0]!.change === 'shift') {
      this.varying.add(object.tag, Part.Whole)
      this.steps.effect(column, operation(this.contents.op(Op.Shift, 0, 0)))
    } else if (isSimple && object.fields.length === length + appended) {
      for (const slot of new Set(changes.map((one) => one.slot))) this.field(object, column, slot, length)
    } else {
      this.varying.add(object.tag, Part.Whole)
      onRead(column)
      this.steps.effect(column, this.rows.content(object, column))
    }
  }

  private field(object: HeapObject, column: number, slot: number, length: number): void {
    const value = this.values.of(object.fields[slot])
    this.varying.add(object.tag, slot)
    if (slot >= length) this.varying.add(object.tag, Part.Length)
    const op = slot < length ? this.contents.op(Op.Set, slot, value) : this.contents.op(Op.Push, 0, value)
    this.steps.effect(column, operation(op))
  }
}

function changedSince(journal: Journal, mark: number): Map<HeapObject, { change: Change; slot: number }[]> {
  const changed = new Map<HeapObject, { change: Change; slot: number }[]>()
  journal.eachChange(mark, (object, change, slot) => {
    if (object.tag < 0) return
    const list = changed.get(object)
    if (list) list.push({ change, slot })
    else changed.set(object, [{ change, slot }])
  })
  return changed
}
