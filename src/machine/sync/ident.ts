/** What threading.get_ident() gives a thread: looks like CPython's, and is the same in every run. */
export const identOf = (id: number): number => 140_130_000_000_000 + id * 8_392_704
