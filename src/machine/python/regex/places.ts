import { Op } from './program'
import type { Unit } from './units'

/** A position in a text. */
export interface Whereabouts {
  readonly characters: Int32Array
  readonly position: number
  readonly end: number
}

const NEWLINE = 10

/** Whether the text is at a place that an operation names; null where it names none. @param words what words are made of */
export function isAtPlace(op: Op, { characters, position, end }: Whereabouts, words: Unit | undefined): boolean | null {
  switch (op) {
    case Op.LineStart:
    case Op.TextStart:
      return position === 0
    case Op.AnyLineStart:
      return position === 0 || characters[position - 1] === NEWLINE
    case Op.TextEnd:
      return position === end
    case Op.LineEnd:
      return position === end || (position === end - 1 && characters[position] === NEWLINE)
    case Op.AnyLineEnd:
      return position === end || characters[position] === NEWLINE
    case Op.Boundary:
    case Op.NotBoundary: {
      const before = position > 0 && words!.has(characters[position - 1]!)
      const after = position < end && words!.has(characters[position]!)
      // CPython: an empty text has neither.
      return end > 0 && (before !== after) === (op === Op.Boundary)
    }
    default:
      return null
  }
}
