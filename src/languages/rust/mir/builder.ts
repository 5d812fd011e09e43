import type { Span } from '../../../program/diagnostic'
import type { ClosureDef } from '../types/defs'
import type { Solver } from '../types/solver'
import type { Condition, Expr, JumpTarget, TypedBody, Variable } from '../types/thir'
import type { Predicate, Ty } from '../types/ty'
import { mayPanic, terminatorMayPanic } from './cfg'
import { Label } from './label'
import type { Block, Body, Local, Operand, Place, Rvalue, Statement, Terminator } from './mir'
import { localPlace, placeType } from './places'
import { Cleanup, Scopes, type Scope } from './scopes'

/** Where a `break` or `continue` goes. */
export interface Breakable {
  readonly onBreak: Label
  readonly onContinue: Label | null
  /** Where the value of `break` is put. */
  readonly result: Place
  /** How many scopes are open outside. */
  readonly depth: number
}

/** Where a condition that does not hold leads, and how many scopes are open there. */
export interface Failing {
  readonly label: Label
  readonly depth: number
}

/** What each construct becomes: puts the value of the expression into the place. */
export interface Lowering {
  readonly values: { readonly [Kind in Expr['kind']]: (b: Builder, into: Place, expr: Expr & { kind: Kind }) => void }
  /** Goes on where the condition holds. */
  readonly condition: (b: Builder, condition: Condition, failing: Failing) => void
}

interface Draft {
  readonly statements: Statement[]
  terminator: Terminator | null
  cleanup: Cleanup | null
  unwind: number | null
  readonly isCleanup: boolean
}

/** A body while it is built: its blocks so far and the point at which building goes on. */
export class Builder {
  private readonly blocks: Draft[] = []
  private current: Draft | null
  readonly locals: Local[] = []
  readonly closures: { readonly def: ClosureDef; readonly body: Body }[] = []
  readonly variables = new Map<Variable, Place>()
  /** In a closure: where its captures are. */
  upvars: readonly Place[] = []
  readonly breakables = new Map<JumpTarget, Breakable>()
  /** Temporaries that live longer than their statement, by the expression they hold. */
  readonly extended = new Map<Expr, Scope | 'forever'>()
  readonly scopes: Scopes
  /** Where temporaries are dropped. */
  temporaries: Scope
  private readonly nothing: Cleanup
  private ignoring: number | null = null

  constructor(
    readonly body: TypedBody,
    readonly solver: Solver,
    readonly assume: readonly Predicate[],
    readonly lowering: Lowering,
  ) {
    this.nothing = new Cleanup(null, null, body.value.span)
    this.scopes = new Scopes(this.nothing)
    this.temporaries = this.scopes.push(body.value.span)
    this.current = this.newBlock(false)
  }

  /** False behind a certain exit: what follows is not built. */
  get reachable(): boolean {
    return this.current !== null
  }

  // Locals

  local(type: Ty, span: Span, of: Partial<Omit<Local, 'type' | 'span'>> = {}): number {
    this.locals.push({ type, span, name: null, mutable: false, isParam: false, ...of })
    return this.locals.length - 1
  }

  typeOf(place: Place): Ty {
    return placeType(this.locals, place)
  }

  needsDrop(type: Ty): boolean {
    return this.solver.needsDrop(type, this.assume)
  }

  /** The place as an operand: copied where its type can be, moved otherwise. */
  consume(place: Place, type = this.typeOf(place)): Operand {
    return { kind: this.solver.isCopy(type, this.assume) ? 'copy' : 'move', place }
  }

  /** A place for values of type `()` that nobody looks at. */
  ignored(type: Ty, span: Span): Place {
    if (type.kind !== 'tuple') return localPlace(this.local(type, span))
    this.ignoring ??= this.local(type, span)
    return localPlace(this.ignoring)
  }

  // Statements

  emit(statement: Statement): void {
    if (this.current === null) return
    if (mayPanic(statement)) this.settleCleanup(this.scopes.cleanup())
    this.current.statements.push(statement)
  }

  assign(place: Place, value: Rvalue, span: Span): void {
    this.emit({ kind: 'assign', place, value, span })
  }

  assignUnit(place: Place, span: Span): void {
    if (place.local === this.ignoring) return
    const operand: Operand = { kind: 'constant', constant: { kind: 'unit' }, type: { kind: 'tuple', items: [] } }
    this.assign(place, { kind: 'use', operand }, span)
  }

  // Blocks

  /** Goes on at `label`; falls into it where the point before is reachable. */
  start(label: Label, span: Span): void {
    this.goto(label, span)
    this.current = label.block === null ? null : this.blocks[label.block]
  }

  /** Ends the block; building goes on nowhere. */
  goto(label: Label, span: Span): void {
    if (this.current !== null) this.terminate({ kind: 'goto', target: this.numberOf(label), span })
  }

  /** The label's block, made where nothing went there yet. */
  numberOf(label: Label): number {
    if (label.block === null) {
      label.block = this.blocks.length
      this.newBlock(false)
    }
    return label.block
  }

  /** Ends the block with a terminator; what it may do when it panics is cleaned up after by `cleanup`. */
  terminate(terminator: Terminator, cleanup = this.scopes.cleanup()): void {
    if (this.current === null) return
    if (terminatorMayPanic(terminator)) this.settleCleanup(cleanup)
    this.current.terminator = terminator
    this.current = null
  }

  /** The point now, to come back to by `start`. */
  here(): Label {
    const label = new Label()
    if (this.current !== null) label.block = this.blocks.indexOf(this.current)
    this.current = null
    return label
  }

  /** All panics of a block are cleaned up after alike: where this is another way, a new block begins. */
  private settleCleanup(cleanup: Cleanup): void {
    const block = this.current!
    if (block.cleanup !== null && block.cleanup !== cleanup) {
      const next = new Label()
      block.terminator = { kind: 'goto', target: this.numberOf(next), span: this.body.value.span }
      this.current = this.blocks[next.block!]
    }
    this.current!.cleanup = cleanup
  }

  // Drops

  /** Drops what is in the place, then goes on. */
  drop(place: Place, span: Span, cleanup = this.scopes.cleanup()): void {
    if (this.current === null) return
    const next = new Label()
    this.terminate({ kind: 'drop', place, target: this.numberOf(next), replaces: false, span }, cleanup)
    this.start(next, span)
  }

  /** Assigns to a place that may hold a value: that is dropped, and the new one is there even if dropping panics. */
  dropAndReplace(place: Place, value: Rvalue, span: Span): void {
    if (this.current === null) return
    const assign: Statement = { kind: 'assign', place, value, span }
    const next = new Label()
    const cleanup = new Cleanup(assign, this.scopes.cleanup(), span)
    this.terminate({ kind: 'drop', place, target: this.numberOf(next), replaces: true, span }, cleanup)
    this.start(next, span)
    this.emit(assign)
  }

  /** Leaves all scopes from `depth` on, which stay open for what is built next. */
  leave(depth: number): void {
    if (this.current === null) return
    for (const { scheduled, span, cleanup } of this.scopes.exits(depth)) {
      if (scheduled.does === 'dead') this.emit({ kind: 'dead', local: scheduled.local, span })
      else this.drop(localPlace(scheduled.local), span, cleanup)
    }
  }

  // Scopes

  /** Runs `work` in a scope of its own. */
  scoped<T>(span: Span, work: (scope: Scope) => T): T {
    const scope = this.scopes.push(span)
    const result = work(scope)
    this.leave(this.scopes.depth - 1)
    this.scopes.pop()
    return result
  }

  /** Runs `work` in a scope at whose end its temporaries are dropped. */
  terminating<T>(span: Span, work: () => T): T {
    return this.scoped(span, (scope) => this.withTemporaries(scope, work))
  }

  private withTemporaries<T>(scope: Scope, work: () => T): T {
    const outer = this.temporaries
    this.temporaries = scope
    const result = work()
    this.temporaries = outer
    return result
  }

  // The end

  /** The finished body; `paramCount` of its locals behind the result are parameters. */
  finish(paramCount: number): Body {
    for (const block of this.blocks.slice()) {
      if (block.cleanup !== null && block.cleanup !== this.nothing) block.unwind = this.cleanupBlock(block.cleanup)
    }
    const { owner, value } = this.body
    const blocks = this.blocks.map(finished)
    return { owner, locals: this.locals, paramCount, blocks, closures: this.closures, span: value.span }
  }

  private cleanupBlock(cleanup: Cleanup): number {
    if (cleanup.block !== null) return cleanup.block
    const { does, after, span } = cleanup
    const target = after === null ? null : this.cleanupBlock(after)
    cleanup.block = this.blocks.length
    const block = this.newBlock(true)
    if (does === null || target === null) {
      block.terminator = { kind: 'resume', span }
    } else if (typeof does === 'number') {
      block.terminator = { kind: 'drop', place: localPlace(does), target, replaces: false, span }
    } else {
      block.statements.push(does)
      block.terminator = { kind: 'goto', target, span }
    }
    return cleanup.block
  }

  private newBlock(isCleanup: boolean): Draft {
    const block: Draft = { statements: [], terminator: null, cleanup: null, unwind: null, isCleanup }
    this.blocks.push(block)
    return block
  }
}

function finished(block: Draft): Block {
  if (block.terminator === null) throw new Error('a block was left without an end')
  return {
    statements: block.statements,
    terminator: block.terminator,
    unwind: block.unwind,
    isCleanup: block.isCleanup,
  }
}
