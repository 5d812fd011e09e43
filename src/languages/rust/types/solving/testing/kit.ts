import { parse } from '../../../syntax/parse'
import { defineProgram, defineStd } from '../../../names/define'
import type { AssocTypeDef, ClosureDef, Def, Definitions, FnDef, ImplDef, TraitDef } from '../../defs'
import type { Cause, Inference, Solver } from '../../solver'
import type { GenericArg, Predicate, TraitRef, Ty } from '../../ty'
import { createInference } from '../inference'
import { createPrinter } from '../print'
import { createSolver } from '../solver'
import { smallStd } from './small-std'

let std: ReturnType<typeof defineStd> | null = null

export const nowhere: Cause = { span: { from: 0, to: 0 }, callee: null }

/** A program on a small library, with names for what is in it. */
export class Kit {
  readonly defs: Definitions
  readonly solver: Solver

  constructor(readonly source: string) {
    std ??= defineStd(parse(smallStd).crate)
    const { crate, diagnostics } = parse(source)
    const defined = defineProgram(std, crate)
    const problems = [...diagnostics, ...defined.diagnostics]
    if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'))
    this.defs = defined.definitions
    this.solver = createSolver(this.defs)
  }

  /** What a path of the program or, from its root, of the library names. */
  def(path: string): Def {
    const words = path.split('::')
    for (const root of [this.defs.root, this.defs.std]) {
      let at: Def | undefined = root
      for (const word of words) at = at?.kind === 'mod' ? (at.types.get(word) ?? at.values.get(word)) : undefined
      if (at) return at
    }
    throw new Error(`no ${path}`)
  }

  trait(path: string): TraitDef {
    return this.def(path) as TraitDef
  }

  fn(path: string): FnDef {
    return this.def(path) as FnDef
  }

  /** The type of the program's `type name = …;`. */
  type(name: string): Ty {
    const alias = this.def(name)
    if (alias.kind !== 'alias') throw new Error(`${name} is no alias`)
    return alias.type
  }

  ref(trait: string, ...args: GenericArg[]): TraitRef {
    return { trait: this.trait(trait), args }
  }

  bound(trait: string, ...args: GenericArg[]): Predicate {
    return { kind: 'trait', ref: this.ref(trait, ...args) }
  }

  assoc(trait: string, name: string): AssocTypeDef {
    return this.trait(trait).items.get(name) as AssocTypeDef
  }

  projection(trait: string, name: string, ...args: GenericArg[]): Ty {
    return { kind: 'projection', def: this.assoc(trait, name), args }
  }

  holds(trait: string, type: Ty | string, assume: readonly Predicate[] = []): boolean {
    return this.solver.proves(this.ref(trait, typeof type === 'string' ? this.type(type) : type), assume)
  }

  /** Under the assumptions of a function. */
  inference(fn?: string): Inference {
    const assume = fn ? this.solver.assumptions(this.fn(fn).generics) : []
    return createInference(this.solver, assume, this.defs.root)
  }

  /** Traits that the program and the library declare. */
  get traits(): TraitDef[] {
    const found = new Set<TraitDef>()
    const visit = (def: Def, seen: Set<Def>): void => {
      if (def.kind === 'trait') found.add(def)
      if (def.kind !== 'mod' || seen.has(def)) return
      seen.add(def)
      for (const inner of def.types.values()) visit(inner, seen)
    }
    visit(this.defs.root, new Set())
    visit(this.defs.std, new Set())
    return [...found]
  }

  show(type: Ty): string {
    return createPrinter(this.defs, 'main.rs', this.source).show(type)
  }

  /** A closure as the checker makes it, in a function of the program. */
  closure(fn: string, given: Partial<ClosureDef>): Ty & { kind: 'closure' } {
    const def = {
      kind: 'closure-def',
      fn: this.fn(fn),
      node: { headSpan: { from: 0, to: 0 } },
      isMove: false,
      known: 'all',
      callable: 'Fn',
      signature: { params: [], result: { kind: 'tuple', items: [] } },
      captures: [],
      ...given,
    } as unknown as ClosureDef
    return { kind: 'closure', def, args: [] }
  }

  implOf(fn: FnDef): ImplDef {
    return fn.container as ImplDef
  }
}

/** A captured variable. */
export function capture(type: Ty, by: 'value' | 'shared' | 'mutable' = 'value') {
  return { name: 'x', by, type, span: { from: 0, to: 0 } }
}

export const i32: Ty = { kind: 'int', name: 'i32' }
export const u8: Ty = { kind: 'int', name: 'u8' }
export const bool: Ty = { kind: 'bool' }
