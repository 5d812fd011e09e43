import type { Folding } from './characters'
import type { Unit } from './units'

/** What a pattern is compiled to. Numbers behind an operation are its operands; slots are what backtracking restores. */
export const enum Op {
  /** code: this character. */
  Char,
  /** unit: a character of these. */
  Unit,
  /** slot: the position goes there. */
  Mark,
  /** slot, group: as Mark, and the group is the last that has ended. */
  Close,
  Jump,
  /** target: goes on, and there if that fails. */
  Split,
  Fail,
  /** The pattern has matched. */
  Done,
  LineStart,
  TextStart,
  LineEnd,
  TextEnd,
  /** unit: what words are made of. */
  Boundary,
  NotBoundary,
  /** As LineStart and LineEnd, with every line's. */
  AnyLineStart,
  AnyLineEnd,
  /** unit, min, max: as many as there are, then fewer. */
  Most,
  /** unit, min, max: as few as will do. */
  Fewest,
  /** unit, min, max: as many as there are, and no fewer. */
  All,
  /** slot: a loop begins; its count and the position of its last turn are in two slots. */
  LoopBegin,
  /** slot, min, max, body: behind the body; the loop's end follows. */
  LoopMost,
  LoopFewest,
  /** slot, min, max, body: where a lazy loop goes on when what follows it has failed. */
  LoopAgain,
  /** slot, min, max, end: in front of the body of a possessive loop. */
  LoopAll,
  /** slot, head: behind the body. */
  LoopKeep,
  /** slot: what is tried until Keep is given up as a whole. */
  Atomic,
  Keep,
  /** slot, characters back: as Atomic; the position is restored. */
  Look,
  LookEnd,
  /** slot, characters back, behind: goes on there if what is tried fails. */
  LookNot,
  LookNotEnd,
  /** slot of the group's beginning, folding: the same text again. */
  Back,
  /** slot of the group's beginning, target: goes there if the group has not matched. */
  Unless,
}

/** Most that a loop may count: as much as any text has characters. */
export const NO_LIMIT = 0x7fffffff

export interface Program {
  readonly code: Int32Array
  readonly units: readonly Unit[]
  readonly foldings: readonly Folding[]
  /** How many slots there are: LAST_GROUP, two a group, and what loops and assertions need. */
  readonly slots: number
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
  readonly flags: number
  /** What every match begins with, where that is known. */
  readonly first: Unit | null
}

/** Slot of the number of the group that has ended last. */
export const LAST_GROUP = 0

/** Slot of a group's beginning; its end is in the next one. */
export const slotOf = (group: number): number => group * 2 - 1
