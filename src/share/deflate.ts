import { deflateSync, Inflate } from 'fflate'

/** Raw deflate (RFC 1951), as small as it gets. */
export const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 })

export interface Inflated {
  readonly bytes: Uint8Array
  /** Whether the stream came to its end, within the limit and without fault. */
  readonly complete: boolean
  /** There was more than the limit allows. */
  readonly tooLarge: boolean
  /** How many bytes of the input were looked at. */
  readonly read: number
}

/** How much goes in at a time. Deflate grows at most 1032-fold, so that no more than 264 kB come out at once. */
const CHUNK = 256

/** Undoes `deflate`. Keeps what came out before the input ended or proved wrong, and never more than `limit` bytes. */
export function inflate(bytes: Uint8Array, limit: number): Inflated {
  const pieces: Uint8Array[] = []
  let length = 0
  let complete = false
  let read = 0
  const stream = new Inflate((piece, final) => {
    pieces.push(piece)
    length += piece.length
    complete = final
  })
  try {
    for (; read < bytes.length && length <= limit; read += CHUNK) stream.push(bytes.subarray(read, read + CHUNK))
    // Said on its own: said with the last chunk, an end too early would take what came out of that chunk with it.
    if (length <= limit) stream.push(new Uint8Array(0), true)
  } catch {
    // Damaged or cut short: `complete` stays false.
  }
  const all = new Uint8Array(Math.min(length, limit))
  let at = 0
  for (const piece of pieces) {
    all.set(piece.subarray(0, all.length - at), at)
    at = Math.min(all.length, at + piece.length)
  }
  return { bytes: all, complete: complete && length <= limit, tooLarge: length > limit, read }
}
