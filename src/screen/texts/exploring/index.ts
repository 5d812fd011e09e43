import type { LanguageTag } from '..'
import { en, type ExploringTexts } from './en'
import { ko } from './ko'

export type { ExploringTexts }

/** Texts of the panel about all interleavings, which is fetched with it. */
export const exploringTexts: Readonly<Record<LanguageTag, ExploringTexts>> = { en, ko }
