import { languageOf, languageOfFile, type LanguageName } from '../program/language'

/** Of a file: by its name's ending, or by the looks of its text where the ending says nothing. */
export const languageFor = (file: string, source: string): LanguageName => languageOfFile(file) ?? languageOf(source)
