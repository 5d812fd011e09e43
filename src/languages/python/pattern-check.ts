import type { Expression, MatchCase, Pattern } from './ast'
import type { Problems } from './problems'

/** Whether a pattern matches anything: what it captures by, if so. */
function irrefutable(pattern: Pattern): (Pattern & { kind: 'Capture' }) | null {
  if (pattern.kind === 'Capture') return pattern.pattern ? irrefutable(pattern.pattern) : pattern
  if (pattern.kind === 'Or') return irrefutable(pattern.patterns[pattern.patterns.length - 1]!)
  return null
}

/** Reports what CPython's compiler has against the patterns of a `match` as a whole. */
export function checkCases(cases: readonly MatchCase[], problems: Problems): void {
  cases.forEach(({ pattern, guard }, i) => {
    checkPattern(pattern, problems)
    const catchAll = guard || i === cases.length - 1 ? null : irrefutable(pattern)
    if (catchAll) unreachable(catchAll, problems)
  })
}

function unreachable({ name, from, to }: Pattern & { kind: 'Capture' }, problems: Problems): void {
  const what = name ? `name capture '${name.id}'` : 'wildcard'
  problems.syntax({ from, to }, `${what} makes remaining patterns unreachable`)
}

function checkPattern(pattern: Pattern, problems: Problems, bound = new Set<string>()): Set<string> {
  const bind = (name: { id: string; from: number; to: number } | null) => {
    if (!name) return
    if (bound.has(name.id)) problems.syntax(name, `multiple assignments to name '${name.id}' in pattern`)
    if (name.id === '__debug__') problems.syntax(name, 'cannot assign to __debug__')
    bound.add(name.id)
  }
  switch (pattern.kind) {
    case 'Capture':
      if (pattern.pattern) checkPattern(pattern.pattern, problems, bound)
      bind(pattern.name)
      break
    case 'Star':
      bind(pattern.name)
      break
    case 'Sequence':
      if (pattern.patterns.filter(({ kind }) => kind === 'Star').length > 1)
        problems.syntax(pattern, 'multiple starred names in sequence pattern')
      for (const each of pattern.patterns) checkPattern(each, problems, bound)
      break
    case 'Mapping':
      checkKeys(pattern, problems)
      for (const each of pattern.patterns) checkPattern(each, problems, bound)
      bind(pattern.rest)
      break
    case 'Class':
      checkAttributes(pattern, problems)
      for (const each of [...pattern.positional, ...pattern.keywordPatterns]) checkPattern(each, problems, bound)
      break
    case 'Or':
      checkAlternatives(pattern, problems, bound)
      break
    default:
  }
  return bound
}

function checkAlternatives(pattern: Pattern & { kind: 'Or' }, problems: Problems, bound: Set<string>): void {
  const { patterns } = pattern
  const early = patterns.slice(0, -1).map(irrefutable).find(Boolean)
  if (early) return unreachable(early, problems)
  const alternatives = patterns.map((each) => checkPattern(each, problems, new Set(bound)))
  const names = (set: ReadonlySet<string>) => [...set].sort().join()
  if (alternatives.some((each) => names(each) !== names(alternatives[0]!)))
    problems.syntax(pattern, 'alternative patterns bind different names')
  for (const name of alternatives[0]!) bound.add(name)
}

/** What stands for a literal key, as CPython shows it; null for other keys. */
function literalKey(key: Expression): string | null {
  if (key.kind === 'Unary') return `-${literalKey(key.operand)}`
  if (key.kind !== 'Constant') return null
  const { value } = key
  switch (value.kind) {
    case 'string':
      return `'${value.value}'`
    case 'bool':
      return value.value ? 'True' : 'False'
    case 'none':
      return 'None'
    case 'int':
    case 'float':
      return String(value.value)
    default:
      return null
  }
}

function checkKeys(pattern: Pattern & { kind: 'Mapping' }, problems: Problems): void {
  const seen = new Set<string>()
  for (const key of pattern.keys) {
    const text = literalKey(key)
    if (text === null) continue
    if (seen.has(text)) problems.syntax(pattern, `mapping pattern checks duplicate key (${text})`)
    seen.add(text)
  }
}

function checkAttributes({ keywordNames, keywordPatterns }: Pattern & { kind: 'Class' }, problems: Problems): void {
  keywordNames.forEach(({ id }, i) => {
    if (keywordNames.findIndex((other) => other.id === id) < i)
      problems.syntax(keywordPatterns[i]!, `attribute name repeated in class pattern: ${id}`)
  })
}
