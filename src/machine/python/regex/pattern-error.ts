/** What is wrong with a pattern or a template, in CPython's words. */
export class PatternError extends Error {
  /** @param position by code point; null where CPython tells none */
  constructor(
    message: string,
    readonly position: number | null = null,
  ) {
    super(message)
  }
}

/** Another exception than `re.error` that reading a pattern raises. */
export class PatternFailure extends Error {
  constructor(
    readonly className: 'ValueError' | 'OverflowError' | 'IndexError' | 'RecursionError' | 'Unsupported',
    message: string,
  ) {
    super(message)
  }
}
