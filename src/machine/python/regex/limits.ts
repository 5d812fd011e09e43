/** A match takes more steps than it may. */
export class Exhausted extends Error {}

/** How many steps the matches of one call may take, together. */
export const MOST_STEPS = 5_000_000

/** How many numbers may be kept for going back. */
export const MOST_KEPT = 10_000_000
