import type { Span } from '../../../program/diagnostic'
import type { Solver } from '../types/solver'
import type { Ty } from '../types/ty'
import { rvalueOperands, type Location } from './cfg'
import type { Body, Operand, Place, Projection, Statement, Terminator } from './mir'
import { isBox, placeType, projectedType, sameProjection } from './places'

/**
 * The places of a body that are moved out of or given a value as a whole, as a forest: a local, below it the fields,
 * box contents and enum variants that are treated on their own somewhere. As rustc's `MoveData`.
 */
export interface MovePath {
  readonly index: number
  readonly place: Place
  readonly type: Ty
  readonly parent: number | null
  readonly children: readonly number[]
}

export interface MoveOut {
  readonly path: number
  readonly at: Location
  readonly span: Span
  /** `dead`: the storage ended. `drop`: dropped; no move for the borrow checker's messages. */
  readonly by: 'move' | 'dead' | 'drop'
}

export interface Initialisation {
  readonly path: number
  readonly at: Location
  readonly span: Span
  /** `call`: only when the call returns. */
  readonly by: 'assign' | 'call'
}

/** A move out of a place that cannot be left without a value. */
export interface IllegalMove {
  readonly place: Place
  /** How many projections lead to what must stay whole: the reference, raw pointer, slice or array, or value with Drop. */
  readonly depth: number
  readonly why: 'borrowed' | 'index' | 'slice' | 'has-drop'
  readonly at: Location
  readonly span: Span
}

export class MovePaths {
  private readonly all: { -readonly [Key in keyof MovePath]: MovePath[Key] }[] = []
  private readonly subtrees: (readonly number[])[] = []
  private readonly outs = new Map<number, MoveOut[][]>()
  private readonly inits = new Map<number, Initialisation[][]>()
  /** In the order of the body. */
  readonly moves: readonly MoveOut[]
  readonly initialisations: readonly Initialisation[]
  readonly illegal: readonly IllegalMove[]

  constructor(
    readonly body: Body,
    private readonly solver: Solver,
  ) {
    body.locals.forEach((local, index) => this.make({ local: index, projections: [] }, local.type, null))
    const gathered = new Gathering(this, body)
    this.moves = gathered.moves
    this.initialisations = gathered.initialisations
    this.illegal = gathered.illegal
    for (const one of this.moves) put(this.outs, one.at, one)
    for (const one of this.initialisations) put(this.inits, one.at, one)
  }

  get paths(): readonly MovePath[] {
    return this.all
  }

  /** The path of a whole local. */
  ofLocal(local: number): MovePath {
    return this.all[local]
  }

  movesAt(at: Location): readonly MoveOut[] {
    return this.outs.get(at.block)?.[at.index] ?? []
  }

  initialisationsAt(at: Location): readonly Initialisation[] {
    return this.inits.get(at.block)?.[at.index] ?? []
  }

  /** The place's own path, or the nearest around it (`exact` false). */
  find(place: Place): { readonly path: MovePath; readonly exact: boolean } {
    let path: MovePath = this.all[place.local]
    for (let depth = 0; depth < place.projections.length; depth++) {
      const child = this.child(path, place.projections[depth])
      if (child === null) return { path, exact: false }
      path = child
    }
    return { path, exact: true }
  }

  child(path: MovePath, projection: Projection): MovePath | null {
    const depth = path.place.projections.length
    const found = path.children.find((index) => sameProjection(this.all[index].place.projections[depth], projection))
    return found === undefined ? null : this.all[found]
  }

  /** The path and all below it. To be asked once all paths are known. */
  below(path: number): readonly number[] {
    return (this.subtrees[path] ??= [path, ...this.all[path].children.flatMap((child) => this.below(child))])
  }

  /**
   * The path for a place to be moved out of or assigned, made where there is none. Where a part of it must stay whole,
   * that is the answer.
   */
  demand(place: Place): MovePath | Pick<IllegalMove, 'depth' | 'why'> {
    let path: MovePath = this.all[place.local]
    for (let depth = 0; depth < place.projections.length; depth++) {
      const projection = place.projections[depth]
      const why = this.obstacle(path.type, projection)
      if (why !== null) return { depth, why }
      const parts = place.projections.slice(0, depth + 1)
      path =
        this.child(path, projection) ??
        this.make({ local: place.local, projections: parts }, projectedType(path.type, projection), path.index)
    }
    return path
  }

  private obstacle(type: Ty, projection: Projection): IllegalMove['why'] | null {
    switch (projection.kind) {
      case 'deref':
        return isBox(type) ? null : 'borrowed'
      case 'field':
      case 'downcast':
        return type.kind === 'adt' && !isBox(type) && this.solver.dropImpl(type) !== null ? 'has-drop' : null
      case 'index':
        return 'index'
      case 'constant-index':
      case 'subslice':
        return type.kind === 'array' ? null : 'slice'
    }
  }

  private make(place: Place, type: Ty, parent: number | null): MovePath {
    const path = { index: this.all.length, place, type, parent, children: [] }
    this.all.push(path)
    if (parent !== null) this.all[parent].children = [...this.all[parent].children, path.index]
    return path
  }
}

function put<Item>(into: Map<number, Item[][]>, at: Location, item: Item): void {
  let row = into.get(at.block)
  if (row === undefined) into.set(at.block, (row = []))
  ;(row[at.index] ??= []).push(item)
}

/** Goes over a body once and notes what moves and what initialises. */
class Gathering {
  readonly moves: MoveOut[] = []
  readonly initialisations: Initialisation[] = []
  readonly illegal: IllegalMove[] = []

  constructor(
    private readonly paths: MovePaths,
    private readonly body: Body,
  ) {
    body.blocks.forEach((block, index) => {
      block.statements.forEach((statement, i) => this.statement(statement, { block: index, index: i }))
      this.terminator(block.terminator, { block: index, index: block.statements.length })
    })
  }

  private statement(statement: Statement, at: Location): void {
    if (statement.kind === 'dead') {
      this.moves.push({ path: statement.local, at, span: statement.span, by: 'dead' })
    } else if (statement.kind === 'assign') {
      for (const operand of rvalueOperands(statement.value)) this.operand(operand, statement.span, at)
      this.initialise(statement.place, statement.span, at, 'assign')
    }
  }

  private terminator(terminator: Terminator, at: Location): void {
    const { span } = terminator
    switch (terminator.kind) {
      case 'switch':
        this.operand(terminator.operand, span, at)
        break
      case 'call':
        for (const operand of [terminator.callee, ...terminator.args]) this.operand(operand, span, at)
        this.initialise(terminator.result, span, at, 'call')
        break
      case 'drop': {
        const found = this.paths.demand(terminator.place)
        if ('index' in found) this.moves.push({ path: found.index, at, span, by: 'drop' })
        break
      }
      default:
    }
  }

  private operand(operand: Operand, span: Span, at: Location): void {
    if (operand.kind !== 'move') return
    for (const place of this.elements(operand.place)) {
      const found = this.paths.demand(place)
      if ('index' in found) this.moves.push({ path: found.index, at, span, by: 'move' })
      else this.illegal.push({ ...found, place, at, span })
    }
  }

  private initialise(place: Place, span: Span, at: Location, by: Initialisation['by']): void {
    const found = this.paths.demand(place)
    if ('index' in found) this.initialisations.push({ path: found.index, at, span, by })
  }

  /** Elements of arrays from the end and ranges of them, as elements counted from the start: so that paths never overlap. */
  private elements(place: Place): readonly Place[] {
    let places: readonly Place[] = [{ local: place.local, projections: [] }]
    for (const projection of place.projections) {
      places = places.flatMap((before) =>
        elementwise(placeType(this.body.locals, before), projection).map((one) => ({
          local: before.local,
          projections: [...before.projections, one],
        })),
      )
    }
    return places
  }
}

function elementwise(type: Ty, projection: Projection): readonly Projection[] {
  if (type.kind !== 'array' || type.length.of !== 'value') return [projection]
  const length = type.length.value
  if (projection.kind === 'constant-index' && projection.fromEnd) {
    return [{ kind: 'constant-index', offset: length - projection.offset, fromEnd: false }]
  }
  if (projection.kind !== 'subslice') return [projection]
  const { from, to } = projection
  return Array.from({ length: length - from - to }, (_, i) => ({
    kind: 'constant-index' as const,
    offset: from + i,
    fromEnd: false,
  }))
}
