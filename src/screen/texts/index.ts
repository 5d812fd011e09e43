import { en, type Texts } from './en'
import { ko } from './ko'

export type { Texts }

export const languages = ['en', 'ko'] as const
export type LanguageTag = (typeof languages)[number]

export const tables: Readonly<Record<LanguageTag, Texts>> = { en, ko }
