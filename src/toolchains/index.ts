import type { LanguageName } from '../program/language'
import type { Toolchain } from './toolchain'

export type { Toolchain } from './toolchain'

const loaders: Readonly<Record<LanguageName, () => Promise<Toolchain>>> = {
  python: async () => (await import('./python')).python,
  rust: async () => (await import('./rust')).rust,
}
const loaded: Partial<Record<LanguageName, Promise<Toolchain>>> = {}

/** A program in this language is to come: fetches what it needs. Where that fails, whoever asks for it is told. */
export function prefetch(language: LanguageName): void {
  toolchain(language).catch(() => {})
}

/** The compiler of a language and the library its programs run with; fetched when first asked for. */
export function toolchain(language: LanguageName): Promise<Toolchain> {
  return (loaded[language] ??= loaders[language]().catch((error: unknown) => {
    // Whoever asks again may have a network again.
    delete loaded[language]
    throw error
  }))
}
