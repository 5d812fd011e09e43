import type { Diagnostic } from '../../../../program/diagnostic'
import type { Definitions } from '../defs'
import type { Solver } from '../solver'
import type { TypedBody } from '../thir'
import type { SourceText } from './body-checker'
import { checkBody, type BodyResult, type Owner } from './check-body'

export interface CheckedProgram {
  readonly bodies: Map<Owner, TypedBody>
  readonly diagnostics: readonly Diagnostic[]
}

/** Types all bodies of the program itself; errors about names come first, each kind in the order of the source. */
export function checkProgram(defs: Definitions, solver: Solver, source: SourceText | null = null): CheckedProgram {
  const owners = bodiesOf(defs)
  const results = new Map<Owner, BodyResult>()
  // What `impl Trait` hides is asked for by those who call.
  for (const owner of [...owners].sort((a, b) => rank(a) - rank(b)))
    results.set(owner, checkBody(owner, solver, source))
  const ordered = owners.map((owner) => results.get(owner)!)
  return {
    bodies: new Map(owners.map((owner) => [owner, results.get(owner)!.body])),
    diagnostics: [...ordered.flatMap((result) => result.names), ...ordered.flatMap((result) => result.rest)],
  }
}

function rank(owner: Owner): number {
  return owner.kind === 'fn' && owner.opaques.length > 0 ? 0 : 1
}

/** Everything with a body, as it stands in the source. */
function bodiesOf(defs: Definitions): Owner[] {
  const own = [
    ...defs.fns.filter((fn) => !fn.isLibrary && fn.node?.body && !fn.constructs),
    ...defs.consts.filter((constant) => !constant.isLibrary && constant.node.value),
    ...defs.statics.filter((item) => !item.isLibrary),
  ]
  return own.sort((a, b) => a.span.from - b.span.from)
}
