import type { Diagnostic } from '../../../program/diagnostic'
import type { Body } from '../mir/mir'
import type { ClosureDef } from '../types/defs'
import type { Solver } from '../types/solver'
import { BodyFacts } from './context'
import { boundNames, noteForeign } from './regions/closure-signatures'
import { judgeRegions } from './regions/region-errors'
import type { Requirement } from './regions/requirements'
import { prepared } from './prepare'
import { Reporter } from './report/reporter'
import { Upvars, upvarsOfClosures, type Upvar } from './upvars'
import { Walk } from './walk'

/**
 * Checks that a body keeps to the rules of ownership: what is moved is not used any more, what is borrowed is not changed
 * or ended meanwhile, and nothing is changed that was not declared so. As rustc's borrow checker does it on MIR: moves by
 * dataflow, borrows by regions (RFC 2094, "non-lexical lifetimes").
 * @param body before drops are elaborated; the bodies of its closures are checked with it
 * @returns what is wrong, the closures' first, each body's in the order of the source
 */
export function checkOwnership(body: Body, solver: Solver, source: string, fileName = 'main.rs'): Diagnostic[] {
  return new Checker(solver, source, fileName).check(body, []).diagnostics
}

interface Checked {
  readonly diagnostics: Diagnostic[]
  readonly requirements: readonly Requirement[]
}

class Checker {
  constructor(
    private readonly solver: Solver,
    private readonly source: string,
    private readonly fileName: string,
  ) {}

  check(built: Body, upvars: readonly Upvar[]): Checked {
    const body = prepared(built)
    const diagnostics: Diagnostic[] = []
    const requirements = new Map<ClosureDef, readonly Requirement[]>()
    const captured = upvarsOfClosures(body, new Upvars(body, upvars))
    const outer = body.owner.kind === 'closure-def' ? boundNames(body.owner) : new Set<string>()
    for (const closure of body.closures) noteForeign(closure.def, outer)
    for (const closure of body.closures) {
      const inner = this.check(closure.body, captured.get(closure.def) ?? [])
      diagnostics.push(...inner.diagnostics)
      requirements.set(closure.def, inner.requirements)
    }
    const facts = new BodyFacts(body, this.solver, this.source, this.fileName, requirements, upvars)
    const verdict = judgeRegions(facts.regions, facts.values)
    const reporter = new Reporter(facts)
    for (const error of verdict.typeErrors) reporter.tell({ kind: 'type-outlives', error })
    for (const error of verdict.errors) reporter.tell({ kind: 'region', error })
    for (const finding of new Walk(facts).findings) reporter.tell(finding)
    diagnostics.push(...reporter.inOrder())
    return { diagnostics, requirements: verdict.requirements }
  }
}
