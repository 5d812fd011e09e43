import { Float, type HeapObject, Kind, type Value } from './values'

/**
 * hash() as CPython 3.11 computes it on 64-bit machines: numbers, tuples and frozen sets have the very same hash, which
 * settles the order in which a set shows them. Strings, which CPython hashes differently in every process, and objects
 * have one that depends on nothing but the text, or on who allocated them.
 */

/** Numbers hash to their remainder by this prime. */
const MODULUS = (1n << 61n) - 1n
const INFINITY_HASH = 314159
const NONE_HASH = 0x7f3e1b0c

/** The hash of a hashable value, as a Python int. No class of the program decides it: the caller has checked. */
export function hashOf(value: Value): number | bigint {
  switch (typeof value) {
    case 'number':
      return value === -1 ? -2 : value
    case 'boolean':
      return value ? 1 : 0
    case 'bigint':
      return bigHash(value)
    case 'string':
      return textHash(value)
    case 'undefined':
      return 0
    default:
      break
  }
  if (value === null) return NONE_HASH
  if (value instanceof Float) return floatHash(value.value)
  const object = value as HeapObject
  if (object.kind === Kind.Tuple) return tupleHash(object.fields)
  if (object.kind === Kind.FrozenSet) return frozenSetHash(object)
  if (object.kind === Kind.Complex) return complexHash(object.fields as Float[])
  if (object.kind === Kind.Boxed) return hashOf(object.fields[0])
  return addressOf(object) / 16
}

/** How often anybody looked at where a program's object lives: whoever compares states wants to know that it matters. */
export const addressLooks = { count: 0 }

/** What stands for an object's place in memory: `<__main__.A object at 0x7f…>`, id(). */
export function addressOf(object: HeapObject): number {
  if (object.owner >= 0) addressLooks.count++
  const serial = object.owner < 0 && object.serial === 0 ? librarySerial(object) : object.serial
  return 0x7f0000000000 + ((object.owner + 2) % 500) * 2 ** 31 + serial * 48
}

/** Objects of the library are not numbered; their names tell them apart. */
function librarySerial(object: HeapObject): number {
  const { qualifiedName = '', name = '', module = '' } = (object.extra ?? {}) as Record<string, string>
  return textBits(`${module}.${qualifiedName}.${name}`, 7) & 0xffffff
}

const narrow = (value: bigint): number | bigint =>
  value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value

const signed = (value: bigint): number | bigint => narrow(BigInt.asIntN(64, value))

function bigHash(value: bigint): number | bigint {
  const remainder = value % MODULUS
  return remainder === -1n ? -2 : narrow(remainder)
}

function floatHash(value: number): number | bigint {
  if (Number.isNaN(value)) return 0
  if (!Number.isFinite(value)) return value > 0 ? INFINITY_HASH : -INFINITY_HASH
  if (Number.isSafeInteger(value)) return value === -1 ? -2 : value + 0
  if (Number.isInteger(value)) return bigHash(BigInt(value))
  let exponent = 0n
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    exponent++
  }
  // 2 ** 61 leaves 1, so dividing by 2 ** e is multiplying by 2 ** (61 - e mod 61).
  return bigHash((BigInt(scaled) << (61n - (exponent % 61n))) % MODULUS)
}

function complexHash([real, imaginary]: readonly Float[]): number | bigint {
  const [re, im] = [real!, imaginary!].map(({ value }) => BigInt(floatHash(value)))
  const hash = signed(re! + 1000003n * im!)
  return hash === -1 ? -2 : hash
}

const PRIME_1 = 11400714785074694791n
const PRIME_2 = 14029467366897019727n
const PRIME_5 = 2870177450012600261n
const MASK = (1n << 64n) - 1n

/** xxHash over the members' hashes. */
function tupleHash(items: readonly Value[]): number | bigint {
  let sum = PRIME_5
  for (const item of items) {
    sum = (sum + BigInt.asUintN(64, BigInt(hashOf(item))) * PRIME_2) & MASK
    sum = ((sum << 31n) | (sum >> 33n)) & MASK
    sum = (sum * PRIME_1) & MASK
  }
  sum = (sum + (BigInt(items.length) ^ PRIME_5 ^ 3527539n)) & MASK
  return sum === MASK ? 1546275796 : signed(sum)
}

function frozenSetHash({ fields, extra }: HeapObject): number | bigint {
  // Hashes that the program gave for members: see Heap.keepHash.
  const given = (extra as HeapObject | null)?.fields[0] as HeapObject | undefined
  const hashIn = (member: Value): number | bigint => {
    const at = given ? given.fields.indexOf(member) : -1
    return at < 0 ? hashOf(member) : (given!.fields[at + 1] as number | bigint)
  }
  let hash = 0n
  let used = 0n
  for (const member of fields) {
    if (member === undefined) continue
    used++
    hash ^= shuffled(BigInt.asUintN(64, BigInt(hashIn(member))))
  }
  hash ^= ((used + 1n) * 1927868237n) & MASK
  hash ^= (hash >> 11n) ^ (hash >> 25n)
  hash = (hash * 69069n + 907133923n) & MASK
  return hash === MASK ? 590923713 : signed(hash)
}

const shuffled = (hash: bigint): bigint => ((hash ^ 89869747n ^ (hash << 16n)) * 3644798167n) & MASK

function textHash(text: string): number | bigint {
  if (text === '') return 0
  return signed((BigInt(textBits(text, 0) >>> 0) << 32n) | BigInt(textBits(text, 1) >>> 0))
}

/** 32 bits of a text (Bob Jenkins's one-at-a-time). */
function textBits(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) {
    hash = (hash + text.charCodeAt(i)) | 0
    hash = (hash + (hash << 10)) | 0
    hash ^= hash >>> 6
  }
  hash = (hash + (hash << 3)) | 0
  hash ^= hash >>> 11
  return (hash + (hash << 15)) | 0
}
