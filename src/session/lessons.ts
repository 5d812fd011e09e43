import { lessons } from '../../scenarios/lessons'
import type { Lesson } from '../../scenarios/lesson'

export type { Goal, Lesson } from '../../scenarios/lesson'

/** What a program of ours teaches; null for one without a lesson. */
export const lessonOf = (scenario: string | null): Lesson | null =>
  scenario !== null && Object.hasOwn(lessons, scenario) ? lessons[scenario]! : null
