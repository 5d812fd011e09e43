/** Flags of regular expressions, by CPython's numbers. */
export const enum Flag {
  IgnoreCase = 2,
  Locale = 4,
  Multiline = 8,
  DotAll = 16,
  Unicode = 32,
  Verbose = 64,
  Ascii = 256,
}

/** Which characters classes mean: one of them at a time. */
export const TYPE_FLAGS = Flag.Ascii | Flag.Locale | Flag.Unicode

/** CPython's `t` of inline flags, which does nothing but complain. */
export const TEMPLATE = 1

/** Letters that stand for flags within a pattern. */
export const flagLetters: ReadonlyMap<string, number> = new Map<string, number>([
  ['i', Flag.IgnoreCase],
  ['L', Flag.Locale],
  ['m', Flag.Multiline],
  ['s', Flag.DotAll],
  ['x', Flag.Verbose],
  ['a', Flag.Ascii],
  ['t', TEMPLATE],
  ['u', Flag.Unicode],
])

/** Flags inside a group that changes some. */
export function changedFlags(flags: number, { add, remove }: { add: number; remove: number }): number {
  const kept = add & TYPE_FLAGS ? flags & ~TYPE_FLAGS : flags
  return (kept | add) & ~remove
}
