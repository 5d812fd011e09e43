import type { LanguageTag } from '../index'
import { en, type TimelineTexts } from './en'
import { ko } from './ko'

export const timelineTexts: Readonly<Record<LanguageTag, TimelineTexts>> = { en, ko }
