import { encode } from 'uqr'

/** Bytes that the largest QR code holds (version 40, error correction L). */
export const mostQrBytes = 2953

/** A QR code: dark squares as one SVG path on a grid of `size` squares, its quiet border included. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

/** Scanners want four squares of nothing around. */
const border = 4

/** The code of a text; null where it is too long for one. The shorter the text, the better it stands damage. */
export function qrOf(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > mostQrBytes) return null
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border })
  return { size, path: data.map(rowPath).join('') }
}

/** Runs of dark squares, each one rectangle: squares side by side would show seams. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`
  }
  return path
}
