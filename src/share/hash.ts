/**
 * A stable 53-bit hash of a text: equal in every browser, in Node, and in builds to come. For telling whether a source
 * or a trace is still the same, not for keeping anything secret.
 *
 * Two 32-bit lanes of FNV-1a (Fowler, Noll, Vo) over UTF-16 units, started apart, then mixed as the end of MurmurHash3
 * (Appleby) mixes.
 */
export function hashText(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x01000193)
  }
  a = mix(a ^ text.length)
  b = mix(b ^ a)
  return (b >>> 11) * 0x1_0000_0000 + (a >>> 0)
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** FNV-1a, 32 bits, mixed at the end: finds out that bytes were damaged. */
export function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5
  for (const byte of bytes) h = Math.imul(h ^ byte, 0x01000193)
  return mix(h ^ bytes.length) >>> 0
}
