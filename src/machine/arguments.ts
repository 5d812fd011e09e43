import type { CallableCode, Core } from './core'
import type { Native } from './native'
import { argumentsOf } from './native-arguments'
import type { HeapObject, Value } from './values'

/**
 * Binds a call's arguments to a function of the program, as the language reference's "Calls" says.
 * @param args positional arguments, then one value for each of `keywords`
 * @returns the parameter registers: positional, keyword-only, then *args and **kwargs
 * @throws TypeError of the program, in CPython's words
 */
export function bindParameters(
  core: Core,
  fn: HeapObject,
  f: CallableCode,
  args: readonly Value[],
  keywords: readonly string[],
): Value[] {
  const given = args.length - keywords.length
  const names = f.registerNames
  const named = f.positional + f.keywordOnly
  const bound = new Array<Value>(f.parameters).fill(undefined)
  for (let i = 0; i < Math.min(given, f.positional); i++) bound[i] = args[i]
  const extra: Value[] = []
  keywords.forEach((keyword, i) => {
    const at = parameterIndex(f, keyword)
    if (at < 0) {
      if (!f.hasKeywordRest) core.raise('TypeError', unexpectedKeyword(f, keyword))
      extra.push(keyword, args[given + i])
    } else if (bound[at] !== undefined)
      core.raise('TypeError', `${f.qualifiedName}() got multiple values for argument '${keyword}'`)
    else bound[at] = args[given + i]
  })
  if (given > f.positional && !f.hasRest) core.raise('TypeError', tooMany(f, given, bound))
  fillDefaults(fn, f, bound)
  if (isMissing(bound, 0, f.positional)) missing(core, f, bound.slice(0, f.positional), names, 'positional')
  if (isMissing(bound, f.positional, named))
    missing(core, f, bound.slice(f.positional, named), names.slice(f.positional), 'keyword-only')
  let at = named
  if (f.hasRest) bound[at++] = core.heap.tuple(args.slice(f.positional, Math.max(given, f.positional)))
  if (f.hasKeywordRest) bound[at] = core.heap.dict(extra)
  return bound
}

function parameterIndex(f: CallableCode, name: string): number {
  for (let i = f.positionalOnly; i < f.positional + f.keywordOnly; i++) if (f.registerNames[i] === name) return i
  return -1
}

function unexpectedKeyword(f: CallableCode, keyword: string): string {
  const positionalOnly = f.registerNames.indexOf(keyword)
  return positionalOnly >= 0 && positionalOnly < f.positionalOnly
    ? `${f.qualifiedName}() got some positional-only arguments passed as keyword arguments: '${keyword}'`
    : `${f.qualifiedName}() got an unexpected keyword argument '${keyword}'`
}

function fillDefaults(fn: HeapObject, f: CallableCode, bound: Value[]): void {
  const first = f.positional - f.defaults
  for (let i = 0; i < f.defaults; i++) bound[first + i] ??= bound[first + i] === undefined ? fn.fields[i] : null
  for (let i = 0; i < f.keywordOnly; i++)
    if (bound[f.positional + i] === undefined) bound[f.positional + i] = fn.fields[f.defaults + i]
}

function tooMany(f: CallableCode, given: number, bound: readonly Value[]): string {
  const least = f.positional - f.defaults
  const takes = f.defaults > 0 ? `from ${least} to ${f.positional}` : String(f.positional)
  const plural = f.positional === 1 && f.defaults === 0 ? '' : 's'
  const keywordOnly = bound.slice(f.positional, f.positional + f.keywordOnly).filter((v) => v !== undefined).length
  const suffix = keywordOnly
    ? ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`
    : ''
  return `${f.qualifiedName}() takes ${takes} positional argument${plural} but ${given}${suffix} ${given === 1 && !suffix ? 'was' : 'were'} given`
}

function isMissing(bound: readonly Value[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bound[i] === undefined) return true
  return false
}

/** @throws TypeError of the program, about those of the parameters that are not bound */
function missing(core: Core, f: CallableCode, bound: readonly Value[], names: readonly string[], kind: string): never {
  const missed = names
    .slice(0, bound.length)
    .filter((_, i) => bound[i] === undefined)
    .map((name) => `'${name}'`)
  const last = missed.pop()!
  const list = missed.length === 0 ? last : `${missed.join(', ')}${missed.length > 1 ? ',' : ''} and ${last}`
  const plural = missed.length > 0 ? 's' : ''
  return core.raise(
    'TypeError',
    `${f.qualifiedName}() missing ${missed.length + 1} required ${kind} argument${plural}: ${list}`,
  )
}

/**
 * Binds a call's arguments to a native's signature.
 * @returns values in the order of the parameters, then the tuple of *args and the dict of **kwargs
 */
export function bindNative(core: Core, native: Native, args: readonly Value[], keywords: readonly string[]): Value[] {
  const { parameters, positional, required, hasRest, hasKeywordRest } = native.signature
  const given = args.length - keywords.length
  if (keywords.length === 0 && given >= native.least && given <= native.most) return argumentsOf(native, args, 0, given)
  if (given > positional && !hasRest) core.raise('TypeError', nativeCount(native, given))
  if (keywords.length === 0 && given >= required && parameters.length === positional) {
    const bound = withFallbacks(native, args.length > positional ? args.slice(0, positional) : args)
    if (hasRest) bound.push(core.heap.tuple(args.slice(positional)))
    if (hasKeywordRest) bound.push(core.heap.dict([]))
    return bound
  }
  const bound: Value[] = parameters.map((parameter, i) => (i < given && i < positional ? args[i] : parameter.fallback))
  const passed = parameters.map((_, i) => i < given && i < positional)
  const extra: Value[] = []
  keywords.forEach((keyword, i) => {
    const at = parameters.findIndex((p, index) => p.name === keyword && index >= native.signature.positionalOnly)
    if (at >= 0 && !passed[at]) {
      bound[at] = args[given + i]
      passed[at] = true
    } else if (at >= 0)
      core.raise('TypeError', `argument for ${native.name}() given by name ('${keyword}') and position (${at + 1})`)
    else if (hasKeywordRest) extra.push(keyword, args[given + i])
    else core.raise('TypeError', unknownKeyword(native, keyword))
  })
  if (parameters.some((p, i) => !p.optional && !passed[i])) core.raise('TypeError', nativeCount(native, given))
  if (hasRest) bound.push(core.heap.tuple(args.slice(positional, Math.max(given, positional))))
  if (hasKeywordRest) bound.push(core.heap.dict(extra))
  return bound
}

/** Positional arguments alone, no fewer than are required and no more than are taken. */
function withFallbacks({ signature: { parameters } }: Native, args: readonly Value[]): Value[] {
  const bound = args.slice()
  for (let i = args.length; i < parameters.length; i++) bound.push(parameters[i]!.fallback)
  return bound
}

function unknownKeyword(native: Native, keyword: string): string {
  const takesNone = native.signature.parameters.every((_, i) => i < native.signature.positionalOnly)
  if (takesNone) return `${native.qualifiedName}() takes no keyword arguments`
  // CPython writes these methods in Python, and its builtins in C: they complain differently.
  return native.signature.parameters[0]?.name === 'self' && native.signature.positionalOnly === 0
    ? `${native.qualifiedName}() got an unexpected keyword argument '${keyword}'`
    : `'${keyword}' is an invalid keyword argument for ${native.name}()`
}

/** Natives whose arguments CPython still reads the old way, with words of its own. */
const SEARCHES = new Set(
  ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'].map((name) => `str.${name}`),
)

/** CPython's words for a wrong number of arguments, which do not count self. */
function nativeCount(native: Native, given: number): string {
  const { signature, qualifiedName, name } = native
  const self = signature.parameters[0]?.name === 'self' ? 1 : 0
  const least = signature.required - self
  const most = signature.positional - self
  const count = Math.max(0, given - self)
  const plural = (n: number) => (n === 1 ? '' : 's')
  const keywordOnly = signature.parameters.length > signature.positional
  if (keywordOnly && most === 0) return `${name}() takes no positional arguments`
  if (keywordOnly && least === most) return `${name} expected ${most} argument${plural(most)}, got ${count}`
  const missing = signature.parameters[given]
  if (missing && !missing.optional && given >= signature.positionalOnly && self === 0)
    return `${name}() missing required argument '${missing.name}' (pos ${given + 1})`
  if (least === most) {
    const takes = most === 0 ? 'takes no arguments' : most === 1 ? 'takes exactly one argument' : null
    if (takes) return `${qualifiedName}() ${takes} (${count} given)`
    return `${name} expected ${most} arguments, got ${count}`
  }
  if (count < least && SEARCHES.has(qualifiedName))
    return `${name}() takes at least ${least} argument${plural(least)} (${count} given)`
  return count < least
    ? `${name} expected at least ${least} argument${plural(least)}, got ${count}`
    : `${name} expected at most ${most} argument${plural(most)}, got ${count}`
}
