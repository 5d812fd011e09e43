import type { Ty } from '../ty'

/** What was found out about a type, kept with the type itself: a WeakMap of all types costs more than what it remembers. */
export interface Memo {
  /** The type it is about. A type made by copying another's fields carries the other's memo, which is none of its own. */
  readonly of: Ty
  /** What occurs in it; -1: not yet known. */
  bits: number
  key: string | null
}

/** The memo of a type, empty at first. */
export function memoOf(type: Ty): Memo {
  const carrier = type as { memo?: Memo }
  const known = carrier.memo
  if (known !== undefined && known.of === type) return known
  return (carrier.memo = { of: type, bits: -1, key: null })
}
