import type { AdtDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { Predicate, Ty } from '../../types/ty'
import { liveRegionsOf } from './opaque'
import { closureParts, eraseType, isExpanded, mapType, substitution } from './region-types'

/**
 * Library types that look into what they own while they are dropped, or may. All others with a `Drop` of their own only
 * drop it: rustc's library says so by `#[may_dangle]`.
 */
const lookingInto: ReadonlySet<string> = new Set(['Sender', 'SyncSender', 'Receiver', 'JoinHandle', 'Packet'])

/** The regions that have to be alive when a value of the type is dropped (RFC 769, RFC 1238, RFC 1327). */
export function dropRegions(type: Ty, solver: Solver, assume: readonly Predicate[]): readonly number[] {
  const walk = new DropWalk(solver, assume)
  walk.visit(type)
  return [...walk.found]
}

class DropWalk {
  readonly found = new Set<number>()
  private readonly underWay = new Set<AdtDef>()

  constructor(
    private readonly solver: Solver,
    private readonly assume: readonly Predicate[],
  ) {}

  visit(type: Ty): void {
    switch (type.kind) {
      case 'slice':
      case 'array':
        return this.visit(type.of)
      case 'tuple':
        return type.items.forEach((item) => this.visit(item))
      case 'closure':
        if (isExpanded(type)) closureParts(type).captures.forEach((capture) => this.visit(capture))
        return
      case 'dyn':
      case 'projection':
      case 'opaque':
        return this.all(type)
      case 'adt':
        if (this.solver.needsDrop(eraseType(type), this.assume)) this.adt(type)
        return
      default:
    }
  }

  private all(type: Ty): void {
    for (const region of liveRegionsOf(type)) this.found.add(region)
  }

  private adt(type: Ty & { kind: 'adt' }): void {
    const { def } = type
    if (def.lang === 'PhantomData' || def.lang === 'ManuallyDrop' || this.underWay.has(def)) return
    const drops = this.solver.dropImpl(eraseType(type)) !== null
    if (drops && (!def.isLibrary || lookingInto.has(def.name))) return this.all(type)
    this.underWay.add(def)
    if (drops || def.isBuiltin) this.args(type, drops)
    else this.fields(type)
    this.underWay.delete(def)
  }

  private args(type: Ty & { kind: 'adt' }, drops: boolean): void {
    for (const arg of type.args) {
      if (arg.kind === 'region') {
        if (drops && arg.of === 'var') this.found.add(arg.index)
      } else if (arg.kind !== 'const') this.visit(arg)
    }
  }

  private fields(type: Ty & { kind: 'adt' }): void {
    const map = substitution(type.def.generics, type.args)
    for (const variant of type.def.variants) {
      for (const field of variant.fields) this.visit(mapType(field.type, map))
    }
  }
}
