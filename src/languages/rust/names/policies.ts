import type { Span } from '../../../program/diagnostic'
import { ERASED, type Region, STATIC } from '../types/ty'
import { error } from './errors'
import { missingLifetime } from './lifetime-errors'
import type { BodyHooks, ElidedPlace, Policy } from './scope'

type Report = Policy['report']

/** Of types of fields, aliases, bounds: lifetimes have to be written. `declared`: as E0121 names what it is. */
export function itemPolicy(report: Report, declared: string): Policy {
  return policy(report, declared, (span, place) => {
    if (place.kind !== 'path' || place.index === 0) report(missingLifetime(span, place, null))
    return ERASED
  })
}

/** Of an impl's associated types: lifetimes come from the impl. */
export function assocTypePolicy(report: Report): Policy {
  return policy(report, 'associated types', (span, place) => {
    if (place.kind === 'ref') {
      const label = 'this lifetime must come from the implemented type'
      report(error('syntax', 'missing lifetime in associated type', span, label))
    } else if (place.kind === 'anonymous') {
      report(error('E0637', "`'_` cannot be used here", span, "`'_` is a reserved lifetime name"))
    } else if (place.index === 0) report(missingLifetime(span, place, null))
    return ERASED
  })
}

/** Of constants and statics: a lifetime left out is 'static. */
export function staticPolicy(report: Report, declared: string): Policy {
  return policy(report, declared, () => STATIC)
}

/** Of an impl's trait and type: `&T` and `'_` make lifetimes; a path has to show that it takes some. */
export function implHeaderPolicy(report: Report, fresh: (span: Span) => Region): Policy {
  return policy(report, 'implementations', (span, place) => {
    if (place.kind === 'path' && place.index === 0) report(hiddenLifetimes(span, place))
    return fresh(span)
  })
}

/** E0726 */
function hiddenLifetimes(span: Span, { count }: ElidedPlace & { kind: 'path' }) {
  const written = Array(count).fill("'_").join(', ')
  const [label, help] =
    count === 1
      ? ['expected lifetime parameter', 'indicate the anonymous lifetime']
      : ['expected lifetime parameters', 'indicate the anonymous lifetimes']
  return error('E0726', 'implicit elided lifetime not allowed here', span, label, [], `${help}: \`<${written}>\``)
}

/** A policy for a declaration: nothing is inferred. */
export function policy(
  report: Report,
  declared: string,
  elided: Policy['elided'],
  implTrait: Policy['implTrait'] = null,
): Policy {
  return { infer: null, inferArgs: null, declared, elided, objectBound: STATIC, implTrait, report }
}

/** Of types written in bodies: `_` is inferred, lifetimes are the borrow checker's. */
export function bodyPolicy(hooks: BodyHooks<unknown>): Policy {
  return {
    infer: hooks.infer,
    inferArgs: null,
    declared: '',
    elided: () => ERASED,
    objectBound: ERASED,
    implTrait: null,
    isVariable: (name) => hooks.local(name) !== null,
    report: hooks.report,
  }
}

/** Of paths of values in bodies: generic arguments are inferred as well when none are written. */
export function valuePolicy(hooks: BodyHooks<unknown>): Policy {
  return { ...bodyPolicy(hooks), inferArgs: hooks.infer }
}
