import { IntPairMap, SequenceTable } from '../base/int-tables'
import type { Columns } from './columns'

/** What a step does to a component. */
export const enum Op {
  /** fields[slot] = value */
  Set,
  /** fields.push(value) */
  Push,
  /** fields.shift() */
  Shift,
}

/** In place of a slot: what about a content is asked for. */
export const enum Part {
  Length = -1,
  Shape = -2,
  /** All of it. */
  Whole = -3,
}

/**
 * Contents of components, each kept once: words as Encoder.component writes them. A component's contents are numbered from
 * 1 in its column. What steps do to them is worked out here on the words, without a machine, and remembered.
 */
export class Contents {
  private readonly words = new SequenceTable()
  /** (column, number in words) → number in the column. */
  private readonly numbers = new IntPairMap()
  /** By column: from number in the column to number in words. */
  private readonly sequences: number[][] = []
  private readonly ops = new SequenceTable()
  private readonly applied = new IntPairMap()

  /** @param header how many words stand in front of the fields; the last is their count */
  constructor(
    private readonly columns: Columns,
    public header: number,
  ) {}

  get bytes(): number {
    return this.words.bytes + this.numbers.bytes + this.applied.bytes
  }

  /** The number, in its column, of a content. */
  intern(column: number, words: ArrayLike<number>, length: number): number {
    const sequence = this.words.intern(words, length)
    let number = this.numbers.get(column, sequence)
    if (number < 0) {
      const sequences = (this.sequences[column] ??= [-1])
      number = this.columns.uses(column, sequences.push(sequence) - 1)
      this.numbers.set(column, sequence, number)
    }
    return number
  }

  /** A field, the length, the shape, or the number itself. -1: there is no such field. */
  part(column: number, number: number, part: number): number {
    if (part === Part.Whole || number === 0) return number
    const sequence = this.sequences[column]![number]!
    if (part === Part.Length) return this.words.at(sequence, this.header - 1)
    if (part === Part.Shape) return this.words.at(sequence, 2)
    return part < this.words.at(sequence, this.header - 1) ? this.words.at(sequence, this.header + part) : -1
  }

  /** The number of an operation on contents. */
  op(op: Op, slot: number, value: number): number {
    return this.ops.intern([op, slot, value], 3)
  }

  /** What an operation makes of a content. */
  apply(column: number, number: number, op: number): number {
    const sequence = this.sequences[column]![number]!
    const known = this.applied.get(op, sequence)
    const after = known >= 0 ? known : this.perform(sequence, op)
    const result = this.numbers.get(column, after)
    return result >= 0 ? result : this.internSequence(column, after)
  }

  private internSequence(column: number, sequence: number): number {
    const words = this.words.toArray(sequence)
    return this.intern(column, words, words.length)
  }

  private perform(sequence: number, op: number): number {
    const words = this.words.toArray(sequence)
    const [kind, slot, value] = this.ops.toArray(op) as [Op, number, number]
    if (kind === Op.Set) words[this.header + slot] = value
    else if (kind === Op.Push) words[this.header - 1] = words.push(value) - this.header
    else {
      words.splice(this.header, 1)
      words[this.header - 1]!--
    }
    const after = this.words.intern(words, words.length)
    this.applied.set(op, sequence, after)
    return after
  }
}
