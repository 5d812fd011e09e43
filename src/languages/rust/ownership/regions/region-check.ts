import type { Span } from '../../../../program/diagnostic'
import type { Location } from '../../mir/cfg'
import type { Body, Operand, Place, Statement, Terminator } from '../../mir/mir'
import type * as ast from '../../syntax/ast'
import { nodesAround } from '../syntax'
import { writtenRegions } from './annotations'
import type { ClosureDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { Predicate, Region, Ty } from '../../types/ty'
import { Constraints, type Category, type Reason } from './constraints'
import { Normalizer } from './normalizing'
import { Obligations } from './obligations'
import { capturedParts } from './opaque'
import { outlivesParts, wellFormed, type OutlivesBound } from './outlives'
import { relate } from './relate'
import type { Requirement } from './requirements'
import { allParams, mapType, regionsOf, regionVar } from './region-types'
import { expandClosures } from './closure-signatures'
import { RvalueTypes } from './rvalues'
import { callSignature } from './calls'
import { signatureOf, type BodySignature } from './signature'
import { outlivesOfTrait } from './static-traits'
import { Typing } from './typing'
import type { Universe } from './universe'
import { COVARIANT, INVARIANT, type Variance } from './variance'

/** What closures in a body ask of it. */
export type ClosureRequirements = ReadonlyMap<ClosureDef, readonly Requirement[]>

/**
 * Goes over a body and collects what has to hold of regions: every local's type gets region variables of its own, and
 * each statement relates the types of what it takes and gives. As rustc's type check of MIR.
 */
export class RegionCheck {
  readonly signature: BodySignature
  readonly universe: Universe
  readonly constraints: Constraints
  readonly typing: Typing
  readonly borrows = new Map<Statement, number>()
  /** Regions that are live where they stand in the body, not in a local's type. */
  readonly standing: { readonly region: number; readonly at: Location }[] = []
  readonly normalizer: Normalizer
  private readonly obligations: Obligations
  /** Of what is being looked at. */
  private reason: Reason

  constructor(
    readonly body: Body,
    readonly solver: Solver,
    readonly requirements: ClosureRequirements,
  ) {
    this.signature = signatureOf(body, solver)
    this.universe = this.signature.universe
    this.constraints = new Constraints(this.universe)
    this.reason = { category: 'boring', span: body.span, at: null }
    const outlives = (longer: Region, shorter: Region): void => this.outlives(longer, shorter)
    this.normalizer = new Normalizer(solver, this.signature.assume, this.fresh, outlives)
    this.obligations = new Obligations(this.normalizer, this.fresh, outlives, (type, region) => {
      const resolved = this.universe.resolve(region)
      if (resolved.of === 'var') this.constraints.tests.push({ type, region: resolved.index, reason: this.reason })
    })
    this.assume()
    const locals = body.locals.map((local) => this.normalizer.normalize(this.renumber(local.type)))
    this.typing = new Typing(locals, (type) => this.normalizer.normalize(type), this.renumber)
    this.equateSignature()
    this.equateAnnotations()
    this.visitBlocks()
  }

  readonly fresh = (): Region => regionVar(this.constraints.fresh())

  /** The type with new regions, closures' parts told. */
  readonly renumber = (type: Ty): Ty =>
    mapType(expandClosures(type), { region: (_region, isBound) => (isBound ? null : this.fresh()) })

  /** The type with its regions kept where they mean something here. */
  readonly resolve = (type: Ty): Ty =>
    mapType(expandClosures(type), {
      region: (region) => {
        const resolved = this.universe.resolve(region)
        return resolved.of === 'erased' ? this.fresh() : resolved
      },
    })

  /** Regions of a type that stands at the point being looked at. */
  stand<T extends Ty>(type: T): T {
    const { at } = this.reason
    if (at !== null) for (const region of regionsOf(type)) this.standing.push({ region, at })
    return type
  }

  private outlives(longer: Region, shorter: Region): void {
    const [sup, sub] = [this.universe.resolve(longer), this.universe.resolve(shorter)]
    if (sup.of === 'var' && sub.of === 'var') this.constraints.add(sup.index, sub.index, this.reason)
  }

  /** Runs `work`; what it asks has this reason. */
  because(category: Category, span: Span, at: Location | null, work: () => void): void {
    const outer = this.reason
    this.reason = { category, span, at }
    work()
    this.reason = outer
  }

  /** `a` has to be a subtype of `b`, or what `variance` says. */
  relate(a: Ty, b: Ty, variance: Variance = COVARIANT): void {
    if (b.kind === 'opaque' && a.kind !== 'opaque') return this.hide(a, b)
    if (variance === COVARIANT && isRefToDyn(a) && isRefToDyn(b)) return this.shorten(a, b)
    relate(a, b, variance, (longer, shorter) => this.outlives(longer, shorter))
  }

  /** `&mut dyn Trait` may stand for one whose value is not known to last so long, though `&mut` is invariant otherwise. */
  private shorten(a: RefToDyn, b: RefToDyn): void {
    this.outlives(a.region, b.region)
    relate(a.to, b.to, COVARIANT, (longer, shorter) => this.outlives(longer, shorter))
  }

  /** A value is given as an `impl Trait` result: it may refer only to what that may. */
  private hide(hidden: Ty, opaque: Ty & { kind: 'opaque' }): void {
    const allowed = capturedParts(opaque).filter((part) => part.kind === 'region')
    if (allowed.length > 1) return
    const outer = this.reason
    if (allowed.length === 0) this.reason = { ...outer, hides: hidden }
    for (const part of outlivesParts(hidden)) {
      if (part.kind === 'region') this.outlives(part, allowed[0] ?? regionVar(0))
    }
    this.reason = outer
  }

  require(predicate: Predicate): void {
    this.obligations.require(predicate)
  }

  requireOutlives(subject: Ty | Region, region: Region): void {
    this.obligations.requireOutlives(subject, region)
  }

  requireRegion(longer: number, shorter: number, reason: Reason): void {
    this.constraints.add(longer, shorter, reason)
  }

  requireTest(type: Ty, region: number, reason: Reason): void {
    this.constraints.tests.push({ type, region, reason })
  }

  /** What the signature's types and bounds imply may be taken for granted. */
  private assume(): void {
    const { assume, given } = this.signature
    for (const predicate of assume) {
      if (predicate.kind === 'outlives') this.universe.assume(predicate)
      else if (predicate.kind === 'trait') {
        for (const bound of outlivesOfTrait(predicate.ref)) this.universe.assume(this.resolved(bound))
      }
    }
    for (const type of given) {
      for (const bound of wellFormed(this.normalizer.normalize(type))) this.universe.assume(bound)
    }
  }

  private resolved({ kind, subject, region }: OutlivesBound): OutlivesBound {
    const { universe } = this
    return {
      kind,
      subject: subject.kind === 'region' ? universe.resolve(subject) : subject,
      region: universe.resolve(region),
    }
  }

  private equateSignature(): void {
    const { inputs, output } = this.signature
    const { locals } = this.typing
    inputs.forEach((input, i) => {
      if (i < this.body.paramCount) this.relate(this.normalized(input), locals[i + 1], INVARIANT)
    })
    if (output.kind !== 'opaque') this.relate(this.normalized(output), locals[0], INVARIANT)
    else this.because('opaque', this.body.span, null, () => this.relate(locals[0], output))
  }

  /** Lifetimes written in the types of variables. */
  private equateAnnotations(): void {
    const lifetimes = this.universe.regions.flatMap(({ origin }) => (origin.kind === 'param' ? [origin.def] : []))
    this.body.locals.forEach(({ name, span }, i) => {
      if (name === null || regionsOf(this.typing.locals[i]).length === 0) return
      const around = nodesAround(this.body, span).findLast(({ kind }) => kind === 'let') as
        (ast.Statement & { kind: 'let' }) | undefined
      if (around?.pattern === undefined || around.type === undefined) return
      for (const one of writtenRegions(around, span, this.typing.locals[i], lifetimes)) {
        this.because('annotation', one.span, null, () => {
          this.outlives(one.region, one.written)
          this.outlives(one.written, one.region)
        })
      }
    })
  }

  private normalized(type: Ty): Ty {
    return this.normalizer.normalize(this.resolve(type))
  }

  private visitBlocks(): void {
    const rvalues = new RvalueTypes(this)
    this.body.blocks.forEach((block, index) => {
      block.statements.forEach((statement, i) => {
        if (statement.kind !== 'assign') return
        const at = { block: index, index: i }
        this.because('boring', statement.span, at, () => this.assign(statement, rvalues, at))
      })
      const at = { block: index, index: block.statements.length }
      if (block.terminator.kind === 'call') this.call(block.terminator, at)
    })
  }

  private assign(statement: Statement & { kind: 'assign' }, rvalues: RvalueTypes, at: Location): void {
    const into = this.typing.ofPlace(statement.place)
    const type = rvalues.visit(statement, into, at)
    if (type !== null) this.give(type, statement.place, into, statement.span, at)
  }

  /** A value of a type is put into a place. */
  private give(type: Ty, place: Place, into: Ty, span: Span, at: Location): void {
    this.because(this.categoryOf(place), span, at, () => this.relate(type, into))
  }

  private categoryOf(place: Place): Category {
    if (place.projections.length > 0) return 'assignment'
    if (place.local === 0) {
      if (this.signature.output.kind === 'opaque') return 'opaque'
      return this.body.owner.kind === 'static' ? 'static' : 'return'
    }
    return this.body.locals[place.local].name === null ? 'boring' : 'assignment'
  }

  private call(terminator: Terminator & { kind: 'call' }, at: Location): void {
    const { span } = terminator
    let callee: Ty | null = null
    this.because('boring', span, at, () => {
      callee = this.ofOperand(terminator.callee)
    })
    const called = callee === null ? null : callSignature(this, callee, span, at)
    if (called === null) return
    terminator.args.forEach((arg, i) => {
      if (i >= called.params.length) return
      this.because('call-argument', span, at, () => this.relate(this.ofOperand(arg), called.params[i]))
    })
    this.give(called.result, terminator.result, this.typing.ofPlace(terminator.result), span, at)
  }

  /** The type of an operand; regions of a constant are new, or `'static`. */
  ofOperand(operand: Operand): Ty {
    if (operand.kind !== 'constant') return this.typing.ofPlace(operand.place)
    const { constant, type } = operand
    if (constant.kind === 'fn') return this.stand(this.complete(this.renumber(type)))
    return mapType(type, { region: (_region, isBound) => (isBound ? null : regionVar(0)) })
  }

  /** Lifetimes that nobody wrote are no arguments yet. */
  private complete(type: Ty): Ty {
    if (type.kind !== 'fn-def') return type
    const left = allParams(type.def.generics).slice(type.args.length)
    return left.every(({ kind }) => kind === 'lifetime')
      ? { ...type, args: [...type.args, ...left.map(this.fresh)] }
      : type
  }
}

type RefToDyn = Ty & { readonly kind: 'ref'; readonly to: Ty & { readonly kind: 'dyn' } }

function isRefToDyn(type: Ty): type is RefToDyn {
  return type.kind === 'ref' && type.to.kind === 'dyn'
}
