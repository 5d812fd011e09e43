import { IntPairMap } from '../base/int-tables'
import type { HeapObject, Value } from '../machine/values'
import { Column, type Columns } from './columns'
import type { Contents } from './contents'
import type { Encoder } from './encoder'
import type { ValueTable } from './values'

/** Turns what a machine holds into numbers in columns, and tells what numbers stand for. */
export class Rows {
  /** (column, value) → number, for globals. */
  private readonly numbers = new IntPairMap()
  /** (what was printed before, text) → what is printed then. */
  private readonly outputs = new IntPairMap()
  private readonly isComponent: boolean[] = []

  constructor(
    readonly columns: Columns,
    private readonly contents: Contents,
    private readonly values: ValueTable,
    private readonly encoder: Encoder,
  ) {}

  /** The column of a component. */
  component(component: number): number {
    const column = this.columns.component(component)
    this.isComponent[column] = true
    return column
  }

  /** The number of an object's present content in its column. */
  content(object: HeapObject, column: number): number {
    this.encoder.component(object)
    return this.contents.intern(column, this.encoder.words, this.encoder.length)
  }

  /** The number of a value in a global's column. */
  global(value: Value, column: number): number {
    const of = this.values.of(value)
    let number = this.numbers.get(column, of)
    if (number < 0) {
      number = this.columns.uses(column, this.columns.sizes[column]!)
      this.numbers.set(column, of, number)
    }
    return number
  }

  /** Adds a text, by its number as a value, to what was printed. */
  print(state: Int32Array, text: number): void {
    const before = state[Column.Output]!
    let after = this.outputs.get(before, text)
    if (after < 0) {
      after = this.columns.uses(Column.Output, this.outputs.size + 1)
      this.outputs.set(before, text, after)
    }
    state[Column.Output] = after
  }

  /** What a part of a column is, where its number is `number`: see Contents.part. */
  part(column: number, number: number, part: number): number {
    return this.isComponent[column] ? this.contents.part(column, number, part) : number
  }
}
