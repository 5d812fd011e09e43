import type { Solver } from '../types/solver'
import { targets } from './cfg'
import { solveForward, statesWithin, type Analysis } from './dataflow'
import { DropFlags } from './drop-flags'
import { initializedAtEntry, type Initialized } from './initialized'
import type { Block, Body, Local, Statement, Terminator } from './mir'
import { MovePaths } from './move-paths'
import { OpenDrop, type DropContext } from './open-drop'
import { assumptionsOf } from './owners'
import { simplify } from './simplify'
import { knowingVariants } from './variants-known'

type Drop = Terminator & { readonly kind: 'drop' }

/**
 * Makes certain of all drops (rustc's drop elaboration): those of places that were moved out of vanish, those of places
 * that may have been are asked a flag, values of which parts are gone are dropped part by part.
 */
export function elaborateDrops(body: Body, solver: Solver): Body {
  const closures = body.closures.map((closure) => ({ ...closure, body: elaborateDrops(closure.body, solver) }))
  return { ...new Elaboration(body, solver).result(), closures }
}

class Elaboration {
  private readonly paths: MovePaths
  private readonly locals: Local[]
  private readonly flags: DropFlags
  private readonly analysis: Analysis<Initialized>
  /** What is initialised before each reachable drop, by its block. */
  private readonly before = new Map<number, Initialized>()

  constructor(
    private readonly body: Body,
    private readonly solver: Solver,
  ) {
    this.paths = new MovePaths(body, solver)
    this.locals = [...body.locals]
    this.flags = new DropFlags(body, this.paths, this.locals)
    this.analysis = knowingVariants(body, this.paths)
    const entries = solveForward(body, this.analysis, initializedAtEntry(body, this.paths))
    body.blocks.forEach((block, index) => {
      const entry = entries[index]
      if (entry === null || block.terminator.kind !== 'drop') return
      this.before.set(index, statesWithin(body, index, entry, this.analysis).at(-1)!)
    })
  }

  result(): Body {
    // First only to learn which flags there have to be.
    this.writeDrops(this.context([...this.locals], this.copies()))
    const blocks = this.copies()
    const written = this.writeDrops(this.context(this.locals, blocks))
    if (!this.flags.isEmpty) this.writeFlags(blocks)
    for (const [index, target] of written) {
      const { span } = blocks[index].terminator
      blocks[index] = { ...blocks[index], terminator: { kind: 'goto', target, span } }
    }
    return simplify({ ...this.body, locals: this.locals, blocks })
  }

  private copies(): Block[] {
    return this.body.blocks.map((block) => ({ ...block, statements: [...block.statements] }))
  }

  private context(locals: Local[], blocks: Block[]): DropContext {
    const { paths, flags, solver } = this
    return { paths, flags, solver, assume: assumptionsOf(this.body.owner, solver), locals, blocks }
  }

  /** Appends the blocks of all drops; gives where the dropping block has to go instead. */
  private writeDrops(context: DropContext): Map<number, number> {
    const result = new Map<number, number>()
    for (const [index, state] of this.before) {
      const { terminator, unwind, isCleanup } = this.body.blocks[index]
      const { place, target, span, replaces } = terminator as Drop
      const { path, exact } = this.paths.find(place)
      // A place behind a reference or index always holds a value.
      if (!exact) continue
      result.set(index, new OpenDrop(context, state, span, replaces).path(path, { target, unwind, isCleanup }))
    }
    return result
  }

  /** Flags change with what they stand for. */
  private writeFlags(blocks: Block[]): void {
    const count = this.body.blocks.length
    for (let index = 0; index < count; index++) {
      const block = blocks[index]
      const statements = block.statements.flatMap((statement, i): Statement[] => {
        const at = { block: index, index: i }
        return [statement, ...this.flags.moved(at), ...this.flags.initialised(at)]
      })
      const end = { block: index, index: block.statements.length }
      const isDrop = block.terminator.kind === 'drop'
      const moved = isDrop ? [] : this.flags.moved(end)
      const entry = index === 0 ? this.flags.atEntry() : []
      blocks[index] = { ...block, statements: [...entry, ...statements, ...moved] }
      this.writeReturned(blocks, index, this.flags.initialised(end))
    }
  }

  /** Behind a call, in a block of its own: others may go to the same target. */
  private writeReturned(blocks: Block[], index: number, statements: Statement[]): void {
    const { terminator, isCleanup } = blocks[index]
    if (statements.length === 0 || terminator.kind !== 'call' || terminator.target === null) return
    const [target] = targets(terminator)
    const { span } = terminator
    const between: Block = { statements, terminator: { kind: 'goto', target, span }, unwind: null, isCleanup }
    blocks[index] = { ...blocks[index], terminator: { ...terminator, target: blocks.push(between) - 1 } }
  }
}
