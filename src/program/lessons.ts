/**
 * Which race a compiler's refusal prevents: said to the learner beside the compiler's own words, in the field's terms.
 * In English here; the screen has them in its other languages.
 */
export const lessons = {
  'use-after-move-into-thread':
    'Prevented: two threads that both think the value is theirs. After the move only one thread can reach it, so there is nobody to race with.',
  'two-writers':
    'Prevented: a data race. Two threads that may both change the same value at any moment would overwrite each other’s changes.',
  'reader-and-writer':
    'Prevented: a data race. While one thread reads, nobody may change what it reads, or it could see half of a change.',
  'outlives-owner': 'Prevented: a thread that goes on using a value after its owner has returned and freed it.',
  'not-send':
    'Prevented: a data race inside the value itself. Moving it would let two threads change its inner state (a reference count, for one) without taking turns.',
  'not-sync':
    'Prevented: a data race behind a shared reference. The value lets its holder change it through &, and does not make threads take turns.',
  'write-through-shared':
    'Prevented: a data race. What several threads share may only be read, unless a lock or an atomic makes them take turns.',
} as const satisfies Record<string, string>

export type Lesson = keyof typeof lessons
