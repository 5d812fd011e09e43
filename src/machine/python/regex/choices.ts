/** Where to go on when what is tried fails: five numbers on a stack. */
export const enum Choice {
  Pc,
  Position,
  /** How much was on the trail. */
  Trail,
  /** PLAIN; FEWER, or a unit of which there may be one more. */
  Kind,
  /** The position that the next one must not pass. */
  Limit,
  Width,
}

/** Go on there. */
export const PLAIN = -1
/** Go on there with one character less. */
export const FEWER = -2
