import type { Span } from '../../../program/diagnostic'
import { reversePostorder, rvalueOperands, type Location } from '../mir/cfg'
import type { Initialized } from '../mir/initialized'
import type { Operand, Place, Rvalue, Statement, Terminator } from '../mir/mir'
import { localPlace, samePlace } from '../mir/places'
import type { BodyFacts } from './context'
import type { Finding, Wanted } from './findings'
import type { Access, AccessAt } from './loans/access'
import { placesConflict, type Depth } from './loans/conflict'
import type { Loan } from './loans/loans'
import { immutablePart, mayChange, type Allowed } from './mutability'
import { captureBorrows } from './upvars'
import { hasRegions } from './regions/closure-signatures'
import { eraseType } from './regions/region-types'

type Assign = Statement & { readonly kind: 'assign' }

const COPY: Access = { kind: 'read', how: 'copy' }

/** Goes over a body and finds each access that its moves, loans and declarations forbid; as rustc's borrow checker. */
export class Walk {
  readonly findings: Finding[] = []
  /** Accesses that were told of once, so that they are not again. */
  private readonly told: { readonly place: Place; readonly span: Span }[] = []
  private readonly reservationsTold: Place[] = []
  private readonly captures: ReadonlySet<Statement>

  constructor(private readonly facts: BodyFacts) {
    this.captures = captureBorrows(facts.body)
    for (const block of reversePostorder(facts.body.blocks)) this.block(block)
    for (const move of facts.paths.illegal) this.findings.push({ kind: 'illegal-move', move })
  }

  private block(index: number): void {
    const block = this.facts.body.blocks[index]
    block.statements.forEach((statement, i) => this.statement(statement, { block: index, index: i }))
    this.terminator(block.terminator, { block: index, index: block.statements.length })
  }

  private statement(statement: Statement, at: Location): void {
    const { span } = statement
    this.activate(at, span)
    switch (statement.kind) {
      case 'assign':
        this.rvalue(statement, at)
        this.assign(statement.place, span, at, { kind: 'write', how: 'mutate' })
        break
      case 'look':
        this.needsValue(statement.place, 'use', span, at)
        break
      case 'dead':
        if (this.facts.body.locals[statement.local].isPromoted === true) break
        this.access(localPlace(statement.local), 'shallow', { kind: 'write', how: 'dead-or-drop' }, span, at, 'yes')
        break
      case 'live':
      case 'nop':
        break
    }
  }

  private terminator(terminator: Terminator, at: Location): void {
    const { span } = terminator
    this.activate(at, span)
    switch (terminator.kind) {
      case 'switch':
        this.operand(terminator.operand, span, at)
        break
      case 'call':
        for (const operand of [terminator.callee, ...terminator.args]) this.operand(operand, span, at)
        this.assign(terminator.result, span, at, { kind: 'write', how: 'mutate' })
        break
      case 'drop': {
        const how = terminator.replaces ? 'replace' : 'dead-or-drop'
        this.drop(terminator.place, { kind: 'write', how }, span, at)
        break
      }
      case 'return':
      case 'resume':
        this.leave(span, at)
        break
      case 'goto':
      case 'unreachable':
        break
    }
  }

  private rvalue(statement: Assign, at: Location): void {
    const { value, span } = statement
    switch (value.kind) {
      case 'ref':
        this.access(
          value.place,
          'deep',
          this.borrowAccess(statement, value),
          span,
          at,
          this.captures.has(statement) ? 'yes' : 'no',
        )
        this.needsValue(value.place, 'borrow', span, at)
        break
      case 'raw-ref': {
        const access: Access = value.mutable ? { kind: 'write', how: 'borrow' } : { kind: 'read', how: 'borrow' }
        this.access(value.place, 'deep', access, span, at)
        this.needsValue(value.place, 'borrow', span, at)
        break
      }
      case 'variant-index':
      case 'length':
        this.access(value.place, 'shallow', COPY, span, at)
        this.needsValue(value.place, 'use', span, at)
        break
      default:
        for (const operand of rvalueOperands(value)) this.operand(operand, span, at)
    }
  }

  private borrowAccess(statement: Assign, { borrow }: Rvalue & { readonly kind: 'ref' }): Access {
    if (this.facts.twoPhase.has(statement)) return { kind: 'reservation' }
    return borrow === 'shared' ? { kind: 'read', how: 'borrow' } : { kind: 'write', how: 'borrow' }
  }

  private operand(operand: Operand, span: Span, at: Location): void {
    if (operand.kind === 'constant') return
    const access: Access = operand.kind === 'copy' ? COPY : { kind: 'write', how: 'move' }
    this.access(operand.place, 'deep', access, span, at)
    this.needsValue(operand.place, 'use', span, at)
  }

  private drop(place: Place, access: Access, span: Span, at: Location): void {
    if (this.facts.mayHold(place, at)) this.access(place, 'drop', access, span, at, 'yes')
  }

  private assign(place: Place, span: Span, at: Location, access: Access): void {
    this.needsBase(place, span, at)
    if (place.projections.length === 0 && !mayChange(this.facts.body.locals[place.local])) {
      this.assignOnce(place.local, span, at)
      return
    }
    this.access(place, 'shallow', access, span, at)
  }

  /** A variable without `mut` may get its value where it has had none. */
  private assignOnce(local: number, span: Span, at: Location): void {
    if (this.facts.assignments.earlier(local, at) !== null)
      this.findings.push({ kind: 'assigned-twice', local, span, at })
  }

  // Values

  /** The place and all its parts must hold a value. */
  private needsValue(used: Place, wanted: Wanted, span: Span, at: Location): void {
    if (this.needsWhole(used, used, wanted, span, at)) return
    const { path, exact } = this.facts.paths.find(used)
    const state = this.facts.initialized(at)
    if (!exact || state === null) return
    const part = this.partWithoutValue(path.index, state)
    if (part !== null) this.findings.push({ kind: 'no-value', wanted, path: part, moved: used, used, span, at })
  }

  /** Of the parts of a path the one that rustc tells of: those that the body speaks of last come first. */
  private partWithoutValue(path: number, state: Initialized): number | null {
    for (const part of this.facts.paths.paths[path].children.toReversed()) {
      const found = state.maybeNot.has(part) ? part : this.partWithoutValue(part, state)
      if (found !== null) return found
    }
    return null
  }

  /** The nearest place around that is moved on its own must hold a value; true when it does not. */
  private needsWhole(used: Place, moved: Place, wanted: Wanted, span: Span, at: Location): boolean {
    const state = this.facts.initialized(at)
    const { path } = this.facts.paths.find(moved)
    if (state === null || !state.maybeNot.has(path.index)) return false
    this.findings.push({ kind: 'no-value', wanted, path: path.index, moved: path.place, used, span, at })
    return true
  }

  /** What an assignment goes through must hold a value; so must the whole, when a part of it is given one. */
  private needsBase(place: Place, span: Span, at: Location): void {
    const stages = this.facts.stagesOf(place)
    for (let depth = place.projections.length - 1; depth >= 0; depth--) {
      const base = { local: place.local, projections: place.projections.slice(0, depth) }
      const { kind } = place.projections[depth]
      if (kind === 'deref') return void this.needsWhole(base, base, 'use', span, at)
      if (kind !== 'field') continue
      const type = stages[depth]
      if (type.kind === 'adt' && this.facts.solver.dropImpl(eraseType(type)) !== null) {
        return this.needsValue(base, 'assign-part', span, at)
      }
      return void this.needsWhole(base, base, 'assign-part', span, at)
    }
  }

  // Accesses

  private access(place: Place, depth: Depth, access: Access, span: Span, at: Location, allowed: Allowed = 'no'): void {
    const one: AccessAt = { place, span, depth, access, at }
    if (access.kind === 'activation' && this.reservationsTold.some((before) => samePlace(before, place))) return
    if (this.told.some((before) => isRepeated(before.place, place) && sameSpan(before.span, span))) return
    const immutable = this.checkMutable(one, allowed)
    const conflict = this.checkLoans(one)
    if (immutable || conflict) this.told.push({ place, span })
  }

  private checkMutable(access: AccessAt, allowed: Allowed): boolean {
    const how = mutates(access.access)
    if (how === null) return false
    const { body, regions, upvars } = this.facts
    const blocked = immutablePart(access.place, allowed, body, regions.typing, upvars)
    if (blocked === null) return false
    // A variable that never had a value is no use to complain of twice.
    if (this.facts.assignments.earlier(access.place.local, access.at) === null) return false
    this.findings.push({ kind: 'immutable', how, access, blocked })
    return true
  }

  private checkLoans(access: AccessAt): boolean {
    const { loans, inScope, points, solver } = this.facts
    for (const index of inScope[points.index(access.at)]) {
      const loan = loans[index]
      if (!placesConflict(loan.place, this.facts.stagesOf(loan.place), access.place, access.depth, solver)) continue
      if (!this.forbids(loan, access)) continue
      if (access.access.kind === 'reservation') this.reservationsTold.push(access.place)
      this.findings.push({ kind: 'conflict', loan, access })
      // One loan is enough to say.
      return true
    }
    return false
  }

  private forbids(loan: Loan, { access, at }: AccessAt): boolean {
    if (access.kind === 'activation') return access.loan !== loan.index
    if (access.kind === 'write') return true
    if (loan.kind === 'shared') return false
    return access.kind === 'reservation' || this.isActive(loan, at)
  }

  /** A two-phase borrow lets others look at the place until it is used for the first time (RFC 2025). */
  private isActive({ activation, at }: Loan, where: Location): boolean {
    if (activation === null) return true
    const { dominators } = this.facts
    if (dominators.dominates(activation, where)) return true
    return !dominators.dominates({ block: at.block, index: at.index + 1 }, where)
  }

  private activate(at: Location, span: Span): void {
    for (const loan of this.facts.loans) {
      const { activation } = loan
      if (activation === null || activation.block !== at.block || activation.index !== at.index) continue
      this.access(loan.place, 'deep', { kind: 'activation', loan: loan.index }, span, at)
    }
  }

  /** What is still lent at the end may be no part of the body's own locals. */
  private leave(span: Span, at: Location): void {
    const { loans, inScope, points, solver } = this.facts
    for (const index of inScope[points.index(at)]) {
      const loan = loans[index]
      if (this.facts.body.locals[loan.place.local].isPromoted === true) continue
      const place = localPlace(loan.place.local)
      if (!placesConflict(loan.place, this.facts.stagesOf(loan.place), place, 'shallow', solver)) continue
      const access: AccessAt = { place, span, depth: 'shallow', access: { kind: 'write', how: 'dead-or-drop' }, at }
      this.findings.push({ kind: 'conflict', loan, access })
    }
  }
}

function mutates(access: Access): 'borrow' | 'assign' | null {
  if (access.kind === 'reservation') return 'borrow'
  if (access.kind !== 'write') return null
  return access.how === 'borrow' ? 'borrow' : access.how === 'mutate' ? 'assign' : null
}

/** Of fields whose types have regions rustc does not notice that they are the same, and tells everything twice. */
function isRepeated(before: Place, place: Place): boolean {
  return samePlace(before, place) && !place.projections.some((one) => one.kind === 'field' && hasRegions(one.type))
}

function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to
}
