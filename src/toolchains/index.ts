import { fetched } from './fetched'
import type { LanguageName } from '../program/language'
import type { Toolchain } from './toolchain'

export type { Toolchain } from './toolchain'

const toolchains: Readonly<Record<LanguageName, () => Promise<Toolchain>>> = {
  python: fetched(async () => (await import('./python')).python),
  rust: fetched(async () => (await import('./rust')).rust),
}

/** A program in this language is to come: fetches what it needs. Where that fails, whoever asks for it is told. */
export function prefetch(language: LanguageName): void {
  toolchain(language).catch(() => {})
}

/** The compiler of a language and the library its programs run with; fetched when first asked for. */
export const toolchain = (language: LanguageName): Promise<Toolchain> => toolchains[language]()
