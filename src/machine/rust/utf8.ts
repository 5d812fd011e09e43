/** Positions in a text, in bytes of UTF-8 as Rust counts them and in UTF-16 units as JavaScript does. */

/** How many bytes the code point at a unit takes, and how many units. */
function widths(text: string, unit: number): [bytes: number, units: number] {
  const code = text.codePointAt(unit)!
  return [code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4, code < 0x10000 ? 1 : 2]
}

/** Length of `text`, or of its first `units` UTF-16 units, in bytes. */
export function byteLength(text: string, units = text.length): number {
  let bytes = 0
  for (let unit = 0; unit < units;) {
    const [size, width] = widths(text, unit)
    bytes += size
    unit += width
  }
  return bytes
}

/** The unit at a byte; -1 where the byte is inside a character or beyond the end. */
export function unitAt(text: string, byte: number): number {
  let unit = 0
  for (let bytes = 0; bytes < byte;) {
    if (unit >= text.length) return -1
    const [size, width] = widths(text, unit)
    bytes += size
    unit += width
    if (bytes > byte) return -1
  }
  return unit
}

const encoder = new TextEncoder()
export const bytesOf = (text: string): number[] => Array.from(encoder.encode(text))

/** The text of bytes; null where they are no UTF-8. */
export function textOf(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** The text of bytes, with U+FFFD for what is no UTF-8. */
export const lossyText = (bytes: readonly number[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))

/** Up to which byte they are UTF-8. */
export function validUpTo(bytes: readonly number[]): number {
  let good = 0
  while (good < bytes.length) {
    const first = bytes[good]!
    const size = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    if (textOf(bytes.slice(good, good + size)) === null) return good
    good += size
  }
  return good
}
