import type { Lesson } from './lesson'
import { lessons as chapterSharing } from './lessons/chapter-sharing'
import { lessons as chapterThreads } from './lessons/chapter-threads'
import { lessons as deadlocks } from './lessons/deadlocks'
import { lessons as races } from './lessons/races'
import { lessons as waiting } from './lessons/waiting'

/** By the scenario's id. Fetched when a lesson is opened. */
export const lessons: Readonly<Record<string, Lesson>> = {
  ...chapterThreads,
  ...chapterSharing,
  ...races,
  ...deadlocks,
  ...waiting,
}
