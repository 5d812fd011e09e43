import type { Core } from '../core'
import { ownAttribute, ownNames } from '../instance-attributes'
import { ExceptionSlot } from '../types'
import { type HeapObject, Kind, type Value } from '../values'
import { asciiRepr, textRepr } from './text'

/** How an instance is written that is what it is made of: its members, by name or one after the other, between two texts. */
export interface InstanceText {
  readonly open: string
  readonly members: readonly { readonly name: string; readonly value: Value }[]
  readonly close: string
}

type Field = (name: string) => Value

const text = (open: string): InstanceText => ({ open, members: [], close: '' })
const call = (name: string, ...values: readonly Value[]): InstanceText => ({
  open: `${name}(`,
  members: values.map((value) => ({ name: '', value })),
  close: ')',
})
const numbers = (field: Field, ...names: readonly string[]): Value[] => names.map(field)

/** Classes that the library has in Python and whose instances are values, by path: written as their own repr is. */
const values: Readonly<Record<string, (field: Field) => InstanceText>> = {
  'builtins.bytes': (field) => text(bytesRepr(field('_t') as string)),
  'builtins.bytearray': (field) => text(`bytearray(${bytesRepr(field('_t') as string)})`),
  'collections.deque': (field) => call('deque', field('_items'), ...[field('_maxlen') ?? []].flat()),
  'fractions.Fraction': (field) => call('Fraction', ...numbers(field, '_numerator', '_denominator')),
  'datetime.date': (field) => call('datetime.date', ...numbers(field, 'year', 'month', 'day')),
  'datetime.datetime': (field) => call('datetime.datetime', ...numbers(field, 'year', 'month', 'day', ...timeOfDay)),
  'datetime.time': (field) => call('datetime.time', ...numbers(field, ...timeOfDay)),
  'datetime.timedelta': (field) => text(`datetime.timedelta(${spanText(BigInt(field('_us') as number))})`),
}
const timeOfDay = ['hour', 'minute', 'second', 'microsecond']

/** Bytes stand in a text, one character for each. */
const bytesRepr = (bytes: string): string => `b${asciiRepr(textRepr(bytes))}`

const MICROSECONDS_A_DAY = 86_400_000_000n

function spanText(microseconds: bigint): string {
  const rest = ((microseconds % MICROSECONDS_A_DAY) + MICROSECONDS_A_DAY) % MICROSECONDS_A_DAY
  const parts = { days: (microseconds - rest) / MICROSECONDS_A_DAY, seconds: rest / 1_000_000n }
  const shown = Object.entries({ ...parts, microseconds: rest % 1_000_000n }).filter(([, count]) => count !== 0n)
  return shown.map(([name, count]) => `${name}=${count}`).join(', ') || '0'
}

/**
 * How an instance is written for people; null for one that is more than what it is made of, like a lock, a thread or a
 * file, and for what is no instance.
 */
export function instanceText(core: Core, object: HeapObject): InstanceText | null {
  const { types } = core
  const { kind, cls, fields } = object
  if (kind !== Kind.Instance || cls === null) return null
  const field = (name: string): Value => ownAttribute(core, object, name)
  const ancestors = types.info(cls).mro.map((each) => types.info(each))
  const paths = ancestors.map(({ module, name }) => `${module}.${name}`)
  const made = values[paths[0]!]
  if (made) return made(field)
  if (paths.includes('enum.Enum')) return text(`${types.info(cls).name}.${String(field('_name_'))}`)
  if (paths.includes('builtins.BaseException'))
    return call(types.info(cls).name, ...(fields[ExceptionSlot.Args] as HeapObject).fields)
  const isPlain = ancestors.every(({ module }, i) => module === '__main__' || paths[i] === 'builtins.object')
  if (!isPlain) return null
  const members = ownNames(object).map((name) => ({ name: `${name}=`, value: field(name) }))
  return { ...call(types.info(cls).name), members }
}
