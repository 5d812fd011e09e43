import type { Expression, NameNode, Pattern } from './ast'

/** The names that a pattern binds. */
export function namesOf(pattern: Pattern): string[] {
  return [...new Set(targetsOf(pattern).map(({ id }) => id))]
}

/** Every place where a pattern binds a name. */
export function targetsOf(pattern: Pattern): NameNode[] {
  switch (pattern.kind) {
    case 'Capture':
      return [...(pattern.pattern ? targetsOf(pattern.pattern) : []), ...(pattern.name ? [pattern.name] : [])]
    case 'Star':
      return pattern.name ? [pattern.name] : []
    case 'Or':
    case 'Sequence':
      return pattern.patterns.flatMap(targetsOf)
    case 'Mapping':
      return [...pattern.patterns.flatMap(targetsOf), ...(pattern.rest ? [pattern.rest] : [])]
    case 'Class':
      return [...pattern.positional, ...pattern.keywordPatterns].flatMap(targetsOf)
    default:
      return []
  }
}

/** The expressions that a pattern evaluates. */
export function valuesOf(pattern: Pattern): Expression[] {
  switch (pattern.kind) {
    case 'Value':
    case 'Singleton':
      return [pattern.value]
    case 'Capture':
      return pattern.pattern ? valuesOf(pattern.pattern) : []
    case 'Or':
    case 'Sequence':
      return pattern.patterns.flatMap(valuesOf)
    case 'Mapping':
      return [...pattern.keys, ...pattern.patterns.flatMap(valuesOf)]
    case 'Class':
      return [pattern.cls, ...[...pattern.positional, ...pattern.keywordPatterns].flatMap(valuesOf)]
    default:
      return []
  }
}
