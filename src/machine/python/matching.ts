import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { rangeLength } from './range'

/** What the compiler needs for `match`: `_native.…`. None: the subject is no such thing. */

/** Bits of `__abc_tpflags__`, by which the abstract classes of collections.abc say so. */
const SEQUENCE = 32
const MAPPING = 64

function isMarked(rt: Runtime, subject: Value, bit: number): boolean {
  const flags = rt.types.lookup(rt.types.of(subject), '__abc_tpflags__')
  return typeof flags === 'number' && (flags & bit) !== 0
}

/** A list, tuple or range with as many items as wanted, or whatever counts as a sequence. `exact` is -1: or more. */
function matchSequence(rt: Runtime, [subject, least, exact]: Value[]): Value {
  if (!(subject instanceof HeapObject)) return null
  let length: number
  if (subject.kind === Kind.List || subject.kind === Kind.Tuple) length = subject.fields.length
  else if (subject.kind === Kind.Range) length = Number(rangeLength(subject))
  else if (isMarked(rt, subject, SEQUENCE)) return rt.tailCallLibrary('match_items', [subject, least!, exact!])
  else return null
  return (exact as number) < 0 ? (length >= (least as number) ? subject : null) : length === exact ? subject : null
}

function matchMapping(rt: Runtime, [subject, keys, rest]: Value[]): Value {
  const isDict = subject instanceof HeapObject && subject.kind === Kind.Dict
  if (!isDict && !isMarked(rt, subject, MAPPING)) return null
  return rt.tailCallLibrary('match_mapping', [subject, keys, rest])
}

/** Builtin classes whose one positional pattern is for the subject itself. */
const itself = ['bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple']

export const matchIntrinsics: readonly Native[] = [
  native('match_sequence(subject, least, exact, /)', matchSequence),
  native('match_mapping(subject, keys, rest, /)', matchMapping),
  native('match_class(subject, cls, count, names, /)', (rt, args) => rt.tailCallLibrary('match_class', args)),
  native('matches_itself(cls, /)', (rt, [cls]) =>
    itself.some((name) => rt.types.has(name) && rt.types.isSubclass(cls as HeapObject, rt.types.named(name))),
  ),
]
