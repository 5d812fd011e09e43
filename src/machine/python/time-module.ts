import { EPOCH_SECONDS, secondsSinceEpoch } from '../clock'
import { native, type Native } from '../native'
import type { VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import { seconds } from '../sync/seconds'
import type { Types } from '../types'
import { Float, HeapObject, Kind, type Value } from '../values'
import { dateOf, dayNumber, momentAt, secondsAt, strftime, type Moment } from './calendar'

/** Dates and times of day of the module `time`, on the virtual clock, in UTC. Its clocks are in sync/time.ts. */

const PARTS = [
  ...['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
] as const

const isTuple = (value: Value): value is HeapObject => value instanceof HeapObject && value.kind === Kind.Tuple

function repr(_rt: Runtime, [self]: Value[]): Value {
  const { fields } = self as HeapObject
  return `time.struct_time(${PARTS.map((name, i) => `${name}=${String(fields[i])}`).join(', ')})`
}

function declareStructTime(types: Types): HeapObject {
  const parts = PARTS.map((name, i) => native(`${name}(self, /)`, (_rt, [self]) => (self as HeapObject).fields[i]))
  const zone = [native('tm_zone(self, /)', () => 'UTC'), native('tm_gmtoff(self, /)', () => 0)]
  return types.declare({
    name: 'struct_time',
    module: 'time',
    base: 'tuple',
    properties: [...parts, ...zone],
    methods: [native('__repr__(self, /)', repr)],
    construct: native('struct_time(sequence, /)', (rt, [sequence]) => {
      if (!isTuple(sequence)) return rt.unsupported('struct_time() of anything but a tuple')
      if (sequence.fields.length !== PARTS.length)
        return rt.raise(
          'TypeError',
          `time.struct_time() takes an at least 9-sequence (${sequence.fields.length}-sequence given)`,
        )
      return makeStructTime(rt, sequence.fields)
    }),
  })
}

const makeStructTime = (rt: Runtime, fields: readonly Value[]): HeapObject =>
  rt.heap.allocate(Kind.Tuple, rt.types.named('time.struct_time'), [...fields])

function broken(rt: Runtime, at: Value): HeapObject {
  const { year, month, day, hour, minute, second, weekday, yearday } = momentAt(wholeSeconds(rt, at))
  return makeStructTime(rt, [year, month, day, hour, minute, second, weekday, yearday, 0])
}

/** None stands for now. */
function wholeSeconds(rt: Runtime, at: Value): number {
  if (at === null) return Math.floor(secondsSinceEpoch(rt))
  const given = seconds(at)
  if (given === null)
    return rt.raise('TypeError', `'${rt.types.nameOf(at)}' object cannot be interpreted as an integer`)
  if (Math.abs(given) > 8e12) return rt.raise('OverflowError', 'timestamp out of range for platform time_t')
  return Math.floor(given)
}

/** The moment that a struct_time, or a tuple of nine, is; now where there is none. */
function momentOf(rt: Runtime, value: Value): Moment {
  if (value === undefined) return momentAt(wholeSeconds(rt, null))
  if (!isTuple(value)) return rt.raise('TypeError', 'Tuple or struct_time argument required')
  const { fields } = value
  if (fields.length !== PARTS.length || !fields.every((part) => typeof part === 'number'))
    return rt.raise('TypeError', `time tuple must have exactly 9 elements of type int`)
  const [year, month, day, hour, minute, second, weekday, yearday] = fields as number[] as [
    ...[number, number, number, number, number, number, number, number],
  ]
  return { year, month, day, hour, minute, second, weekday, yearday }
}

const ASCTIME = '%a %b %e %H:%M:%S %Y'

function format(rt: Runtime, [text, at]: Value[]): Value {
  if (typeof text !== 'string')
    return rt.raise('TypeError', `strftime() argument 1 must be str, not ${rt.types.nameOf(text)}`)
  return strftime(text, momentOf(rt, at))
}

/** Only where no time is given. */
const looking = (at: number): VisibleOperation => ({
  kind: 'clock',
  when: (_rt, args) => args[at] === null || args[at] === undefined,
})

const functions: readonly Native[] = [
  native('localtime(seconds=None, /)', (rt, [at]) => broken(rt, at), { visible: looking(0) }),
  native('gmtime(seconds=None, /)', (rt, [at]) => broken(rt, at), { visible: looking(0) }),
  native('ctime(seconds=None, /)', (rt, [at]) => strftime(ASCTIME, momentAt(wholeSeconds(rt, at))), {
    visible: looking(0),
  }),
  native('asctime(t=..., /)', (rt, [at]) => strftime(ASCTIME, momentOf(rt, at)), { visible: looking(0) }),
  native('strftime(format, t=..., /)', format, { visible: looking(1) }),
  native('mktime(t, /)', (rt, [at]) => new Float(secondsAt(momentOf(rt, at)))),
]

/** What the module datetime, which is written in Python, needs: `_native.…`. Days count from 1 for the first of year 1. */
export const dateNatives: readonly Native[] = [
  native('now()', (rt) => EPOCH_SECONDS * 1e6 + Math.floor(rt.clock / 1000), { visible: { kind: 'clock' } }),
  native(
    'ordinal_of(year, month, day, /)',
    (_rt, parts) => dayNumber(...(parts as [number, number, number])) + FIRST_DAY,
  ),
  native('date_of(ordinal, /)', (rt, [ordinal]) => {
    const { year, month, day } = dateOf((ordinal as number) - FIRST_DAY)
    return rt.heap.tuple([year, month, day])
  }),
  native('format_moment(format, year, month, day, hour, minute, second, /)', (_rt, [text, ...parts]) =>
    strftime(text as string, momentOfParts(parts as number[])),
  ),
  native('struct_time(year, month, day, hour, minute, second, /)', (rt, parts) => {
    const { weekday, yearday } = momentOfParts(parts as number[])
    return makeStructTime(rt, [...parts, weekday, yearday, -1])
  }),
]

/** The ordinal of 1970-01-01. */
const FIRST_DAY = 719_163

function momentOfParts(parts: readonly number[]): Moment {
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number]
  return momentAt(secondsAt({ year, month, day, hour, minute, second }))
}

/** What the module `time` holds besides its clocks, by library path. */
export function timeValues(types: Types): [string, Value][] {
  return [
    ['time.struct_time', declareStructTime(types)],
    ...functions.map((fn): [string, Value] => [`time.${fn.name}`, types.nativeObject(fn)]),
    ['time.timezone', 0],
    ['time.altzone', 0],
    ['time.daylight', 0],
    ['time.tzname', new HeapObject(Kind.Tuple, types.tuple, ['UTC', 'UTC'], null, -1, 0)],
  ]
}
