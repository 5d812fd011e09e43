import type { Bilingual } from './scenario'

/**
 * What a program teaches. In its texts `[8]` names step 8 of the run that opens (the clock decides), `[L17]` line 17;
 * the page makes them buttons that go there.
 */
export interface Lesson {
  /** What to look for, in three sentences at most. */
  readonly look: Bilingual
  /** What the steps do that `look` names: a test holds them against the run, so that no text speaks of another step. */
  readonly steps: readonly NamedStep[]
  /** What to bring about by choosing who runs next; null where nothing can go wrong. */
  readonly goal: Goal | null
}

/** Step (from 1), thread's label (`main`, `T1`), operation, the subject's label (`''`: it has none). */
export type NamedStep = readonly [step: number, thread: string, operation: string, subject: string]

export interface Goal {
  /** In the imperative: “Make the balance negative.” */
  readonly task: Bilingual
  /** What helps who is stuck. */
  readonly hint: Bilingual
  readonly when: Wanted
}

/** An ending that is wanted. */
export type Wanted =
  | { readonly kind: 'ends'; readonly how: 'deadlock' | 'failed' | 'completed' }
  /** The last value of something shared, by its name in `final`, compared as a number or else as text. */
  | { readonly kind: 'value'; readonly of: string; readonly is: 'below' | 'above'; readonly than: number }
  | {
      readonly kind: 'value'
      readonly of: string
      readonly is: 'is' | 'is-not' | 'contains' | 'lacks'
      readonly than: string
    }
  /** What is printed on stdout contains a text, or never does. */
  | { readonly kind: 'prints'; readonly text: string }
  | { readonly kind: 'never-prints'; readonly text: string }
  /** What is printed on stdout contains the texts one after another, whatever stands between. */
  | { readonly kind: 'prints-in-order'; readonly texts: readonly string[] }
  /** Everything at once. */
  | { readonly kind: 'all'; readonly of: readonly Wanted[] }
