/**
 * The double nearest to numerator / denominator, halves to even; Infinity when it is too large.
 * @param denominator positive
 */
export function ratioToDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0
  const negative = numerator < 0n
  const magnitude = negative ? -numerator : numerator
  // A quotient of 64 to 66 bits, its last one sticky: then JavaScript's own conversion rounds right.
  let shift = 65 - (bits(magnitude) - bits(denominator))
  // Subnormal results have fewer bits: round where they end.
  shift = Math.min(shift, 1074)
  const scaled = shift >= 0 ? magnitude << BigInt(shift) : magnitude
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift)
  let quotient = scaled / divisor
  if (shift === 1074) return sign(negative, scaleDown(roundHalfEven(scaled, divisor), shift))
  if (scaled % divisor !== 0n) quotient |= 1n
  return sign(negative, scaleDown(Number(quotient), shift))
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}

function roundHalfEven(numerator: bigint, denominator: bigint): number {
  const quotient = numerator / denominator
  const twice = 2n * (numerator % denominator)
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n)
  return Number(up ? quotient + 1n : quotient)
}

/** value * 2 ** -shift in steps that neither overflow nor round early. */
function scaleDown(value: number, shift: number): number {
  while (shift > 1000) {
    value *= 2 ** -1000
    shift -= 1000
  }
  while (shift < -1000) {
    value *= 2 ** 1000
    shift += 1000
  }
  return value * 2 ** -shift
}

const sign = (negative: boolean, value: number): number => (negative ? -value : value)
