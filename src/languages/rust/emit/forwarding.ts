import { mayPanic, predecessors } from '../mir/cfg'
import type { Block, Body, Operand, Place, Rvalue, Statement, Terminator } from '../mir/mir'
import { borrowedLocals, inStatement, occurrencesOf, type Occurrence } from './occurrences'

const known = new WeakMap<Body, Body>()

/**
 * The same body with fewer temporaries: a constant or variable that a temporary only hands on is taken where it is used,
 * and a result that a temporary only hands on goes where it belongs at once. Done once for each body, before types are
 * known. Order of evaluation and panics stay as they are.
 */
export function withoutDetours(body: Body): Body {
  let result = known.get(body)
  if (!result) known.set(body, (result = new Forwarding(body).result()))
  return result
}

class Forwarding {
  private readonly blocks: { statements: (Statement | null)[]; terminator: Terminator; original: Block }[]
  private readonly occurrences: readonly (readonly Occurrence[])[]
  private readonly borrowed: ReadonlySet<number>

  constructor(private readonly body: Body) {
    this.blocks = body.blocks.map((block) => ({
      statements: [...block.statements],
      terminator: block.terminator,
      original: block,
    }))
    this.occurrences = occurrencesOf(body)
    this.borrowed = borrowedLocals(body)
  }

  result(): Body {
    this.takeOperands()
    this.takeCallResults()
    this.takeResults()
    const blocks = this.blocks.map(({ statements, terminator, original }): Block => {
      const kept = statements.filter((statement) => statement !== null)
      return { ...original, statements: kept, terminator }
    })
    return { ...this.body, blocks }
  }

  /** A temporary that is assigned once and used once, in one block or, `across`, from a call to the block behind it. */
  private single(local: number): { def: Occurrence; use: Occurrence } | null {
    const { name, isParam, isPromoted } = this.body.locals[local]!
    if (local === 0 || name !== null || isParam || isPromoted || this.borrowed.has(local)) return null
    const found = this.occurrences[local]!.filter(({ how }) => how !== 'storage')
    const [def, use] = found.length === 2 ? [...found].sort((a) => (a.how === 'def' ? -1 : 1)) : []
    return def?.how === 'def' && use?.how === 'use' ? { def, use } : null
  }

  /** `t = copy x; … move t …` uses x. */
  private takeOperands(): void {
    for (let local = 1; local < this.body.locals.length; local++) {
      const single = this.single(local)
      if (!single || single.def.block !== single.use.block || single.def.index >= single.use.index) continue
      const { def, use } = single
      const block = this.blocks[def.block]!
      const statement = block.statements[def.index]
      if (statement?.kind !== 'assign' || statement.value.kind !== 'use') continue
      const { operand } = statement.value
      if (!this.staysSo(operand, def, use)) continue
      this.replaceUse(block, use.index, local, operand)
      block.statements[def.index] = null
    }
  }

  /** Whether an operand is the same at a later point of its block. */
  private staysSo(operand: Operand, def: Occurrence, use: Occurrence): boolean {
    if (operand.kind === 'constant') return operand.constant.kind !== 'const'
    const { local, projections } = operand.place
    if (projections.length > 0 || this.borrowed.has(local)) return false
    const { statements } = this.blocks[def.block]!
    for (let i = def.index + 1; i < use.index; i++) {
      const between = statements[i]
      if (!between) continue
      // A variable that ends or begins in between is another one.
      if ((between.kind === 'dead' || between.kind === 'live') && between.local === local) return false
      if (between.kind === 'assign' && between.place.local === local) return false
    }
    // What the statement itself is about to change is read before.
    return true
  }

  private replaceUse(
    block: { statements: (Statement | null)[]; terminator: Terminator },
    index: number,
    local: number,
    by: Operand,
  ): void {
    const replace = (operand: Operand): Operand =>
      operand.kind !== 'constant' && operand.place.local === local && operand.place.projections.length === 0
        ? by
        : operand
    const statement = block.statements[index]
    if (index === block.statements.length) block.terminator = terminatorWith(block.terminator, replace)
    else if (statement?.kind === 'assign')
      block.statements[index] = { ...statement, value: rvalueWith(statement.value, replace) }
  }

  /** `t = a + b; x = move t` adds into x. */
  private takeResults(): void {
    for (const block of this.blocks)
      block.statements.forEach((statement, index) => {
        if (statement?.kind !== 'assign' || statement.place.projections.length > 0) return
        const { local } = statement.place
        const single = this.single(local)
        if (!single || block.statements[single.use.index] === undefined) return
        const next = this.next(block.statements, index)
        const taken = next === null ? null : this.takerOf(block.statements[next]!, local)
        if (!taken) return
        block.statements[next!] = { ...statement, place: taken }
        block.statements[index] = null
      })
  }

  private next(statements: readonly (Statement | null)[], index: number): number | null {
    for (let i = index + 1; i < statements.length; i++) if (statements[i] && statements[i]!.kind !== 'nop') return i
    return null
  }

  /** Where a statement does nothing but put a local: only into a variable's own place. */
  private takerOf(statement: Statement, local: number): Place | null {
    if (statement.kind !== 'assign' || statement.value.kind !== 'use' || statement.place.projections.length > 0)
      return null
    const { operand } = statement.value
    const same = operand.kind !== 'constant' && operand.place.local === local && operand.place.projections.length === 0
    return same ? statement.place : null
  }

  /** `t = f() -> next; next: x = move t` returns into x. */
  private takeCallResults(): void {
    const before = predecessors(this.body)
    for (const block of this.blocks) {
      const { terminator } = block
      if (terminator.kind !== 'call' || terminator.target === null || terminator.result.projections.length > 0) continue
      const { local } = terminator.result
      const target = this.blocks[terminator.target]!
      if (!this.single(local) || before[terminator.target]!.length > 1) continue
      const at = this.firstUse(target.statements, local)
      const taken = at === null ? null : this.takerOf(target.statements[at]!, local)
      if (!taken || this.borrowed.has(taken.local)) continue
      block.terminator = { ...terminator, result: taken }
      target.statements[at!] = null
    }
  }

  /** The first statement that is more than the beginning of a variable. */
  private firstUse(statements: readonly (Statement | null)[], local: number): number | null {
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i]
      if (!statement || statement.kind === 'live' || statement.kind === 'nop') continue
      let uses = false
      inStatement(statement, (_how, one) => (uses ||= one === local))
      return uses && !mayPanic(statement) ? i : null
    }
    return null
  }
}

type Replace = (operand: Operand) => Operand

function rvalueWith(value: Rvalue, replace: Replace): Rvalue {
  switch (value.kind) {
    case 'use':
    case 'unary':
    case 'cast':
    case 'coerce':
      return { ...value, operand: replace(value.operand) }
    case 'binary':
      return { ...value, left: replace(value.left), right: replace(value.right) }
    case 'tuple':
    case 'array':
      return { ...value, items: value.items.map(replace) }
    case 'adt':
      return { ...value, fields: value.fields.map(replace) }
    case 'closure':
      return { ...value, captures: value.captures.map(replace) }
    case 'repeat':
      return { ...value, value: replace(value.value) }
    case 'format':
      return { ...value, args: value.args.map(replace) }
    default:
      return value
  }
}

function terminatorWith(terminator: Terminator, replace: Replace): Terminator {
  switch (terminator.kind) {
    case 'switch':
      return { ...terminator, operand: replace(terminator.operand) }
    case 'call':
      return { ...terminator, callee: replace(terminator.callee), args: terminator.args.map(replace) }
    default:
      return terminator
  }
}
