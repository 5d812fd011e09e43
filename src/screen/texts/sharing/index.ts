import type { LanguageTag } from '..'
import { en, type SharingTexts } from './en'
import { ko } from './ko'

export type { SharingTexts }

/** Texts of the share panel and the printed page, which are fetched with them. */
export const sharingTexts: Readonly<Record<LanguageTag, SharingTexts>> = { en, ko }
