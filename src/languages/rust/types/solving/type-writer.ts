import { lineColumn } from '../../../../program/diagnostic'
import type { ClosureDef, FnDef, GenericParamDef, Generics } from '../defs'
import type { Const, DynBound, GenericArg, GenericArgs, Region, TraitRef, Ty } from '../ty'
import { aliasBounds } from './alias-bounds'
import { boundNames } from './bound-regions'
import { callableOf } from './callables'
import { keyOf } from './keys'
import type { Naming } from './naming'
import { Substitution, allParams } from './substitution'

/** How types are written. */
export interface Style {
  /** After so many types only `...` is written for compound ones. */
  readonly limit: number
  /** Never a path, no `for<…>`. */
  readonly noPaths: boolean
  /** Lifetimes with names are written out. */
  readonly lifetimes: boolean
}

/** Where closures are. */
export interface Place {
  readonly fileName: string
  readonly source: string
}

const noNames: ReadonlyMap<string, string> = new Map()

/** Writes one type as rustc's pretty printer does. */
export class TypeWriter {
  private written = 0
  /** What lifetimes are called that a `for<…>` around binds. */
  private bound: ReadonlyMap<string, string> = noNames

  constructor(
    private readonly naming: Naming,
    private readonly place: Place,
    private readonly style: Style,
  ) {}

  type(type: Ty): string {
    const isUnit = type.kind === 'tuple' && type.items.length === 0
    if (this.written > this.style.limit && !isUnit && !isAtom(type)) return '...'
    this.written++
    switch (type.kind) {
      case 'bool':
      case 'char':
      case 'str':
        return type.kind
      case 'never':
        return '!'
      case 'int':
      case 'float':
        return type.name
      case 'adt':
        return this.naming.pathOf(type.def, this.style.noPaths) + this.args(type.def.generics, type.args)
      case 'ref':
        return `&${this.lifetime(type.region)}${type.mutable ? 'mut ' : ''}${this.type(type.to)}`
      case 'pointer':
        return `*${type.mutable ? 'mut' : 'const'} ${this.type(type.to)}`
      case 'slice':
        return `[${this.type(type.of)}]`
      case 'array':
        return `[${this.type(type.of)}; ${this.constant(type.length)}]`
      case 'tuple':
        return `(${this.types(type.items)}${type.items.length === 1 ? ',' : ''})`
      case 'param':
        return type.def.name
      case 'infer':
        return { any: '_', int: '{integer}', float: '{float}' }[type.of]
      case 'error':
        return '{type error}'
      case 'fn-pointer':
        return this.binding([...type.params, type.result], () => `fn${this.call(type.params, type.result)}`)
      case 'fn-def':
        return this.function(type.def, type.args)
      case 'closure':
        return this.closure(type.def)
      case 'dyn':
        return this.object(type)
      case 'projection':
        return this.projection(type)
      case 'opaque':
        return this.opaque(type)
    }
  }

  /** A trait with its arguments, without Self. */
  trait(ref: TraitRef): string {
    const args = ref.args.slice(1)
    if (callableOf(ref.trait.lang)) return this.binding(args, () => ref.trait.name + this.callArgs(args, null))
    return this.naming.pathOf(ref.trait, this.style.noPaths) + this.argList(args, [])
  }

  private types(types: readonly Ty[]): string {
    return types.map((type) => this.type(type)).join(', ')
  }

  private call(params: readonly Ty[], result: Ty | null): string {
    const isUnit = !result || (result.kind === 'tuple' && result.items.length === 0)
    return `(${this.types(params)})${isUnit ? '' : ` -> ${this.type(result)}`}`
  }

  private constant(length: Const): string {
    if (length.of === 'value') return String(length.value)
    return length.of === 'param' ? length.def.name : '_'
  }

  /** Of a reference, with the space behind it. */
  private lifetime(region: Region): string {
    const name = this.region(region)
    return name === "'_" ? '' : `${name} `
  }

  private region(region: Region): string {
    if (region.of === 'bound') return this.style.noPaths ? "'_" : (this.bound.get(region.name) ?? "'_")
    if (!this.style.lifetimes) return "'_"
    if (region.of === 'static') return "'static"
    return region.of === 'param' && !region.def.synthetic ? `'${region.def.name}` : "'_"
  }

  /** `parts` bind lifetimes of their own. */
  private binding(parts: readonly GenericArg[], write: () => string): string {
    const outer = this.bound
    const names = boundNames(parts, outer)
    this.bound = new Map([...outer, ...names])
    const text = write()
    this.bound = outer
    return names.size === 0 || this.style.noPaths ? text : `for<${[...names.values()].join(', ')}> ${text}`
  }

  /** `<A, B>`; arguments that are their parameters' defaults are left out. */
  private args(generics: Generics, args: GenericArgs): string {
    const params = allParams(generics)
    let count = args.length
    while (count > 0 && isDefault(params[count - 1], generics, args, count - 1)) count--
    return this.argList(args.slice(0, count), [])
  }

  private argList(args: GenericArgs, bindings: readonly string[]): string {
    const written = [...args.map((arg) => this.arg(arg)), ...bindings]
    return written.length === 0 ? '' : `<${written.join(', ')}>`
  }

  private arg(arg: GenericArg): string {
    if (arg.kind === 'region') return this.region(arg)
    return arg.kind === 'const' ? this.constant(arg) : this.type(arg)
  }

  /** `fn(i32) -> i32 {name}` */
  private function(def: FnDef, args: GenericArgs): string {
    const named = withBoundLifetimes(def, args)
    const params = def.signature.params.map((param) => named.type(param))
    const result = named.type(def.signature.result)
    const head = this.binding([...params, result], () => `fn${this.call(params, result)}`)
    return `${head} {${this.functionPath(def, args)}}`
  }

  private functionPath(def: FnDef, args: GenericArgs): string {
    const { constructs, container, generics } = def
    const parentCount = generics.parent ? allParams(generics.parent).length : 0
    const own = args.slice(parentCount).filter((arg) => arg.kind !== 'region')
    const turbofish = own.length === 0 ? '' : `::${this.argList(own, [])}`
    if (constructs) {
      const owner = args.some((arg) => arg.kind !== 'region') ? `::${this.argList(args, [])}` : ''
      return constructs.adt.isEnum ? `${constructs.adt.name}${owner}::${constructs.name}` : constructs.name + owner
    }
    if (!container) return this.naming.pathOf(def, this.style.noPaths) + turbofish
    if (container.kind === 'trait') {
      const ref: TraitRef = { trait: container, args: args.slice(0, parentCount) }
      return `<${this.arg(args[0]!)} as ${this.trait(ref)}>::${def.name}${turbofish}`
    }
    const self = new Substitution(container.generics, args.slice(0, parentCount)).type(container.self)
    if (container.trait) {
      const ref = new Substitution(container.generics, args.slice(0, parentCount)).ref(container.trait)
      return `<${this.type(self)} as ${this.trait(ref)}>::${def.name}${turbofish}`
    }
    return `${this.owner(self)}::${def.name}${turbofish}`
  }

  /** A type in front of `::`. */
  private owner(self: Ty): string {
    if (self.kind !== 'adt') return `<${this.type(self)}>`
    const args = this.args(self.def.generics, self.args)
    return this.naming.pathOf(self.def, this.style.noPaths) + (args && `::${args}`)
  }

  private closure(def: ClosureDef): string {
    const { from, to } = def.node.headSpan
    const { fileName, source } = this.place
    return `{closure@${fileName}:${position(source, from)}: ${position(source, to)}}`
  }

  private object(type: Ty & { kind: 'dyn' }): string {
    const { principal, auto } = type
    const names = auto.map((trait) => this.naming.pathOf(trait, this.style.noPaths))
    if (!principal) return `dyn ${names.join(' + ')}`
    const parts = [...principal.args, ...principal.bindings.map((binding) => binding.type)]
    return `dyn ${[this.binding(parts, () => this.boundOf(principal)), ...names].join(' + ')}`
  }

  private boundOf({ trait, args, bindings }: DynBound): string {
    if (callableOf(trait.lang)) return trait.name + this.callArgs(args, bindings[0]?.type ?? null)
    const equalities = bindings.map(({ def, type }) => `${def.name} = ${this.type(type)}`)
    return this.naming.pathOf(trait, this.style.noPaths) + this.argList(args, equalities)
  }

  /** `(A, B) -> C` of what Fn traits take: a tuple. */
  private callArgs(args: GenericArgs, result: Ty | null): string {
    const params = args[0] as Ty
    return params.kind === 'tuple' ? this.call(params.items, result) : this.argList(args, [])
  }

  private projection(type: Ty & { kind: 'projection' }): string {
    const count = allParams(type.def.trait.generics).length
    const ref: TraitRef = { trait: type.def.trait, args: type.args.slice(0, count) }
    const own = this.argList(type.args.slice(count), [])
    return `<${this.arg(type.args[0]!)} as ${this.trait(ref)}>::${type.def.name}${own}`
  }

  private opaque(type: Ty & { kind: 'opaque' }): string {
    const bounds = aliasBounds(type)
    const texts = bounds.flatMap((bound) => {
      if (bound.kind === 'outlives') return [this.region(bound.region)]
      if (bound.kind === 'projection' || bound.ref.trait.lang === 'Sized') return []
      const { trait, args } = bound.ref
      const bindings = bounds.flatMap((other) =>
        other.kind === 'projection' && belongsTo(other.def.trait.lang, trait.lang, other.def.trait === trait)
          ? [{ def: other.def, type: other.type }]
          : [],
      )
      const parts = [...args.slice(1), ...bindings.map((binding) => binding.type)]
      return [this.binding(parts, () => this.boundOf({ trait, args: args.slice(1), bindings }))]
    })
    return `impl ${texts.join(' + ')}`
  }
}

/** Not cut, for they are hardly longer than `...`. */
function isAtom(type: Ty): boolean {
  return ['bool', 'char', 'str', 'never', 'int', 'float', 'infer', 'slice', 'array'].includes(type.kind)
}

/** A binding of FnOnce belongs to whichever of the Fn traits is written. */
function belongsTo(of: string | null, trait: string | null, isSame: boolean): boolean {
  return isSame || (of === 'FnOnce' && callableOf(trait) !== null)
}

function isDefault(param: GenericParamDef | undefined, generics: Generics, args: GenericArgs, index: number): boolean {
  const arg = args[index]!
  if (!param?.fallback || arg.kind === 'region') return false
  return keyOf(new Substitution(generics, args).part(param.fallback)) === keyOf(arg)
}

/** For a function's signature as its type shows it: lifetimes of its own are bound, others as they were given. */
function withBoundLifetimes(def: FnDef, args: GenericArgs): Substitution {
  const params = allParams(def.generics)
  const own = new Set(def.generics.params)
  const named = params.map((param, i): GenericArg => {
    if (param.kind !== 'lifetime' || !own.has(param)) return args[i] ?? { kind: 'region', of: 'erased' }
    const name = param.synthetic ? `'${i}` : param.name
    return { kind: 'region', of: 'bound', name }
  })
  return new Substitution(def.generics, named)
}

/** `line:column`, in characters. */
function position(source: string, offset: number): string {
  const { line, column } = lineColumn(source, offset)
  const before = source.slice(offset - column + 1, offset)
  return `${line}:${[...before].length + 1}`
}
