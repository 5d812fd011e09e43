import { liveFields } from '../../heap'
import { native, type Native } from '../../native'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { MAX_TEXT } from '../sequences'
import { compiled } from './compiled'
import { Exhausted, MOST_STEPS } from './limits'
import { Matcher } from './matcher'
import { allMatches, filled, foundBy, foundTexts, replaced, split, type Found } from './matches'
import { PatternError, PatternFailure } from './pattern-error'
import { subjectOf } from './subject'
import { readTemplate } from './template'

/**
 * What the module re (languages/python/modules/re.py) needs: `_native.regex_…`. A pattern is told by its text and flags. What
 * is wrong with a pattern or template comes back as a list: message and position, of which the module makes its exception.
 */

/** How a match is looked for. */
const enum How {
  Match,
  Full,
  Search,
}

type Fields = readonly Value[]
const fieldsOf = (value: Value): Fields => (value as HeapObject).fields

/** What `action` gives; a pattern's mistake as a list, and everything else that may go wrong as the program's exception. */
function guarded(rt: Runtime, action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    if (error instanceof PatternError) return rt.heap.list([error.message, error.position])
    if (error instanceof Exhausted)
      return rt.unsupported(`a regular expression that takes more than ${MOST_STEPS / 1e6} million steps on a text`)
    if (!(error instanceof PatternFailure)) throw error
    if (error.className === 'Unsupported') return rt.unsupported(error.message)
    return rt.raise(error.className, error.message)
  }
}

/** `(flags, groups, ((name, group), …))` */
function compile(rt: Runtime, [pattern, flags]: Value[]): Value {
  return guarded(rt, () => {
    const program = compiled(pattern as string, flags as number)
    const names = [...program.names].map((pair) => rt.heap.tuple(pair))
    return rt.heap.tuple([program.flags, program.groups, rt.heap.tuple(names)])
  })
}

/** A position that a program gave, within the text. */
const within = (at: Value, length: number): number => Math.max(0, Math.min(Number(at), length))

const matchTuple = (rt: Runtime, { lastGroup, spans }: Found): Value => rt.heap.tuple([lastGroup, ...spans])

/** `(last group, begin, end, begin of group 1, …)`, or None. @param how see How @param advance not an empty one at `from` */
function match(rt: Runtime, [pattern, flags, text, from, to, how, advance]: Value[]): Value {
  return guarded(rt, () => {
    const program = compiled(pattern as string, flags as number)
    const { characters, length } = subjectOf(text as string)
    const matcher = new Matcher(program, characters, within(to, length))
    const start = within(from, length)
    const isFound =
      how === How.Search
        ? matcher.search(start, advance as boolean)
        : matcher.matchAt(start, how === How.Full, advance as boolean)
    return isFound ? matchTuple(rt, foundBy(matcher, program.groups)) : null
  })
}

function findAll(rt: Runtime, [pattern, flags, text, from, to]: Value[]): Value {
  return guarded(rt, () => {
    const program = compiled(pattern as string, flags as number)
    const subject = subjectOf(text as string)
    const { length } = subject
    const found: Value[] = []
    for (const each of allMatches(program, subject, within(from, length), within(to, length))) {
      const texts = foundTexts(program, subject, each)
      found.push(typeof texts === 'string' ? texts : rt.heap.tuple(texts))
    }
    return rt.heap.list(found)
  })
}

const mostOf = (count: Value): number => (Number(count) > 0 ? Number(count) : count === 0 ? Infinity : 0)

function splitText(rt: Runtime, [pattern, flags, text, most]: Value[]): Value {
  return guarded(rt, () => {
    const program = compiled(pattern as string, flags as number)
    return rt.heap.list(split(program, subjectOf(text as string), mostOf(most)))
  })
}

/** `(text, how many)` */
function substitute(rt: Runtime, [pattern, flags, template, text, most]: Value[]): Value {
  return guarded(rt, () => {
    const program = compiled(pattern as string, flags as number)
    const subject = subjectOf(text as string)
    const [made, count] = replaced(program, readTemplate(template as string, program), subject, mostOf(most))
    return made.length > MAX_TEXT ? rt.raise('MemoryError') : rt.heap.tuple([made, count])
  })
}

/** A template with a match's groups: `(text,)`. */
function expand(rt: Runtime, [pattern, flags, template, text, spans]: Value[]): Value {
  return guarded(rt, () => {
    const program = compiled(pattern as string, flags as number)
    const found: Found = { lastGroup: -1, spans: fieldsOf(spans).slice(1) as number[] }
    const subject = subjectOf(text as string)
    return rt.heap.tuple([filled(readTemplate(template as string, program), subject, found)])
  })
}

/** What a pattern shows of a dict: what is in it, to be read only. */
function readOnly(rt: Runtime, [dict]: Value[]): Value {
  const shown = rt.heap.dict(liveFields(dict as HeapObject))
  shown.cls = rt.types.mappingproxy
  return shown
}

/** An instance of a class derived from int that holds a value: made at once, where a call of the class takes the prelude. */
function flag(rt: Runtime, [cls, value]: Value[]): Value {
  const made = rt.heap.instance(cls as HeapObject)
  made.fields[0] = value
  return made
}

export const regexNatives: readonly Native[] = [
  native('regex_compile(pattern, flags, /)', compile),
  native('regex_match(pattern, flags, text, from, to, how, advance, /)', match),
  native('regex_find_all(pattern, flags, text, from, to, /)', findAll),
  native('regex_names(dict, /)', readOnly),
  native('regex_flag(cls, value, /)', flag),
  native('regex_split(pattern, flags, text, most, /)', splitText),
  native('regex_substitute(pattern, flags, template, text, most, /)', substitute),
  native('regex_expand(pattern, flags, template, text, match, /)', expand),
]
