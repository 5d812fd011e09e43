import type { LanguageTag } from '..'
import { en, type ClassroomTexts } from './en'
import { ko } from './ko'

export type { ClassroomTexts }

/** Texts of the gallery, the lessons and the presentation, which are fetched with them. */
export const classroomTexts: Readonly<Record<LanguageTag, ClassroomTexts>> = { en, ko }
