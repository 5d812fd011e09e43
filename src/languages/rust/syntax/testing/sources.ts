import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stdSource } from '../../std'

/** Programs to try the parser on: the library's own text and, where they lie beside the checkout, the chapter's listings. */
export function sources(): { readonly name: string; readonly source: string }[] {
  return [{ name: 'the standard library', source: stdSource() }, ...listings()]
}

const listingFolder = new URL('../../../../../../shared/seed/listings/', import.meta.url)

/** The chapter's Rust listings that are whole files; none where they are not beside the checkout. */
export function listings(): { readonly name: string; readonly source: string }[] {
  if (!existsSync(listingFolder)) return []
  return readdirSync(fileURLToPath(listingFolder))
    .filter((name) => name.endsWith('.rs'))
    .map((name) => ({ name, source: readFileSync(new URL(name, listingFolder), 'utf8') }))
    .filter(({ source }) => source.includes('fn main'))
}
