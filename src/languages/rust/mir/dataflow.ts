import { mayPanic, reversePostorder, targets, terminatorMayPanic, type Location } from './cfg'
import type { Body, Statement, Terminator } from './mir'

/**
 * What is known at each point of a body, found by going over it until nothing changes (Kildall 1973). States are
 * changed in place.
 */
export interface Analysis<State> {
  copy(state: State): State
  /** Takes what another way brings into `into`; true when that changed it. */
  join(into: State, from: State): boolean
  statement(state: State, statement: Statement, at: Location): void
  /** What the terminator does whichever way it goes on, panicking too. */
  terminator(state: State, terminator: Terminator, at: Location): void
  /** What it does besides when it goes on as planned: a call's result is written. */
  returned?(state: State, terminator: Terminator, at: Location): void
  /** What is known besides on the way to one target of a switch. */
  switched?(state: State, terminator: Terminator, target: number, at: Location): void
}

/** What is known at the entry of each block; null for those that cannot be reached. */
export type Entries<State> = readonly (State | null)[]

/** Forward from `initial` at the entry. A panic inside a block brings what was known before the statement. */
export function solveForward<State>(body: Body, analysis: Analysis<State>, initial: State): Entries<State> {
  const entries: (State | null)[] = body.blocks.map(() => null)
  entries[0] = initial
  const work = new Worklist(reversePostorder(body.blocks))
  work.add(0)
  for (let block = work.next(); block !== null; block = work.next()) {
    flowThrough(body, block, analysis.copy(entries[block]!), analysis, (target, state) => {
      if (entries[target] === null) entries[target] = analysis.copy(state)
      else if (!analysis.join(entries[target], state)) return
      work.add(target)
    })
  }
  return entries
}

/** Runs one block from `state` on and hands what is known to each block that may follow. */
function flowThrough<State>(
  body: Body,
  index: number,
  state: State,
  analysis: Analysis<State>,
  reach: (target: number, state: State) => void,
): void {
  const block = body.blocks[index]
  block.statements.forEach((statement, i) => {
    if (block.unwind !== null && mayPanic(statement)) reach(block.unwind, state)
    analysis.statement(state, statement, { block: index, index: i })
  })
  const at = { block: index, index: block.statements.length }
  const { terminator } = block
  analysis.terminator(state, terminator, at)
  if (block.unwind !== null && terminatorMayPanic(terminator)) reach(block.unwind, state)
  analysis.returned?.(state, terminator, at)
  const following = targets(terminator)
  for (const [i, target] of following.entries()) {
    if (following.indexOf(target) < i) continue
    const branch = analysis.switched === undefined ? state : analysis.copy(state)
    analysis.switched?.(branch, terminator, target, at)
    reach(target, branch)
  }
}

/** The states before every statement of a block and before its terminator, given the one at its entry. */
export function statesWithin<State>(body: Body, index: number, entry: State, analysis: Analysis<State>): State[] {
  const state = analysis.copy(entry)
  const result = body.blocks[index].statements.map((statement, i) => {
    const before = analysis.copy(state)
    analysis.statement(state, statement, { block: index, index: i })
    return before
  })
  return [...result, state]
}

/** Blocks waiting, taken in a fixed order of all blocks. */
class Worklist {
  private readonly rank = new Map<number, number>()
  private readonly waiting: boolean[]
  private from = 0

  constructor(private readonly order: readonly number[]) {
    order.forEach((block, i) => this.rank.set(block, i))
    this.waiting = order.map(() => false)
  }

  add(block: number): void {
    const rank = this.rank.get(block)
    if (rank === undefined) return
    this.waiting[rank] = true
    this.from = Math.min(this.from, rank)
  }

  next(): number | null {
    while (this.from < this.order.length && !this.waiting[this.from]) this.from++
    if (this.from === this.order.length) return null
    this.waiting[this.from] = false
    return this.order[this.from]
  }
}
