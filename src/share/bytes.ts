/** Appends numbers and texts to a row of bytes. */
export class ByteWriter {
  private readonly bytes: number[] = []

  byte(value: number): this {
    this.bytes.push(value & 255)
    return this
  }

  /** A whole number from 0 to 2^53 - 1: seven bits a byte, lowest first, the eighth says that more follow (LEB128). */
  number(value: number): this {
    while (value >= 128) {
      this.bytes.push((value % 128) + 128)
      value = Math.floor(value / 128)
    }
    this.bytes.push(value)
    return this
  }

  all(bytes: Uint8Array): this {
    for (const byte of bytes) this.bytes.push(byte)
    return this
  }

  /** UTF-8 behind its length in bytes. */
  text(value: string): this {
    const bytes = new TextEncoder().encode(value)
    return this.number(bytes.length).all(bytes)
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes)
  }
}

/** UTF-8 to text, a leading byte order mark kept. */
export const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The bytes end too early, or a number in them is none. */
export class BadBytes extends Error {}

/** Reads what ByteWriter wrote. Every method throws BadBytes where the bytes do not go on as expected. */
export class ByteReader {
  private at = 0
  constructor(private readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    if (this.at >= this.bytes.length) throw new BadBytes('cut short')
    return this.bytes[this.at++]!
  }

  number(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (value > Number.MAX_SAFE_INTEGER) throw new BadBytes('number too large')
      if (byte < 128) return value
    }
  }

  /** The next `count` bytes, or as many as there are. */
  upTo(count: number): Uint8Array {
    const bytes = this.bytes.subarray(this.at, this.at + count)
    this.at += bytes.length
    return bytes
  }

  text(limit: number): string {
    const length = this.number()
    if (length > limit || length > this.left) throw new BadBytes('text too long')
    return decodeText(this.upTo(length))
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const chars = Math.min(4, bytes.length - i + 1)
    for (let c = 0; c < chars; c++) parts.push(alphabet[(word >> (18 - 6 * c)) & 63]!)
  }
  return parts.join('')
}

/** Reads base64url up to the first foreign character. Bits of an unfinished last byte are dropped. */
export function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let at = 0
  let word = 0
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const value = valueOf(text.charCodeAt(i))
    if (value < 0) break
    word = ((word << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (word >> bits) & 255
  }
  return bytes.subarray(0, at)
}

function valueOf(code: number): number {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  return code === 45 ? 62 : code === 95 ? 63 : -1
}
