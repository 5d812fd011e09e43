import type { ProgramBuilder } from '../../../program/builder'
import type { Layout, LayoutField, LayoutVariant, StructShape } from '../../../program/layouts'
import type { VariantDef } from '../types/defs'
import type { Solver } from '../types/solver'
import { keyOf } from '../types/solving/keys'
import type { GenericArgs, Ty } from '../types/ty'
import { type AdtType, capturesOf, fieldTypes, onlyVariant, representationOf } from './representation'

/** Layouts of types, each made once. */
export class Layouts {
  private readonly known = new Map<string, number>()

  constructor(
    private readonly builder: ProgramBuilder,
    private readonly solver: Solver,
    private readonly nameOf: (type: Ty) => string,
  ) {}

  /** Index in Program.layouts. */
  of(type: Ty): number {
    return this.make(keyOf(type), () => this.layout(type))
  }

  /** The layout that objects of a tagged enum's variant carry. */
  variant(type: AdtType, variant: VariantDef): number {
    return this.make(`${keyOf(type)} variant ${variant.index}`, () => ({
      kind: 'variant',
      name: `${this.nameOf(type)}::${variant.name}`,
      of: this.of(type),
      index: variant.index,
    }))
  }

  private make(key: string, layout: () => Layout): number {
    const known = this.known.get(key)
    if (known !== undefined) return known
    // A type may contain itself, so its place is taken first.
    const index = this.builder.layouts.push(null as never) - 1
    this.known.set(key, index)
    this.builder.layouts[index] = layout()
    return index
  }

  private layout(type: Ty): Layout {
    const name = this.nameOf(type)
    switch (type.kind) {
      case 'int':
        return { name, kind: 'int', type: type.name }
      case 'float':
        return { name, kind: 'float', type: type.name }
      case 'bool':
      case 'char':
      case 'str':
      case 'never':
      case 'dyn':
      case 'fn-pointer':
        return { name, kind: type.kind }
      case 'fn-def':
        return { name, kind: 'fn' }
      case 'ref':
        return { name, kind: 'pointer', by: type.mutable ? 'mutable' : 'shared', to: this.of(type.to) }
      case 'pointer':
        return { name, kind: 'pointer', by: 'raw', to: this.of(type.to) }
      case 'slice':
        return { name, kind: 'slice', of: this.of(type.of) }
      case 'array':
        return { name, kind: 'array', of: this.of(type.of), length: type.length.of === 'value' ? type.length.value : 0 }
      case 'tuple':
        return this.struct(
          name,
          'tuple',
          'tuple',
          false,
          type.items.map((item, i) => ({ name: String(i), type: item })),
        )
      case 'closure':
        return this.struct(name, 'closure', 'named', false, capturesOf(this.solver, type))
      case 'adt':
        return this.adt(name, type)
      default:
        throw new Error(`no layout of ${name} (${type.kind})`)
    }
  }

  private struct(
    name: string,
    of: 'struct' | 'tuple' | 'closure',
    shape: StructShape,
    isLibrary: boolean,
    fields: readonly { name: string; type: Ty }[],
  ): Layout {
    return { name, kind: 'struct', of, isLibrary, shape, fields: this.fields(fields) }
  }

  private fields(fields: readonly { name: string; type: Ty }[]): LayoutField[] {
    return fields.map((field) => ({ name: field.name, layout: this.of(field.type) }))
  }

  private adt(name: string, type: AdtType): Layout {
    const { def } = type
    if (def.isBuiltin) return { name, kind: 'builtin', lang: def.lang ?? def.name, args: this.typeArgs(type.args) }
    if (def.isEnum) {
      const representation = representationOf(this.solver, type).kind
      return {
        name,
        kind: 'enum',
        representation,
        variants: def.variants.map((variant) => this.enumVariant(type, variant)),
      }
    }
    const variant = onlyVariant(def)
    return this.struct(name, 'struct', variant.shape, def.isLibrary, this.named(type, variant))
  }

  private named(type: AdtType, variant: VariantDef) {
    const types = fieldTypes(this.solver, type, variant)
    return variant.fields.map((field, i) => ({ name: field.name, type: types[i]! }))
  }

  private enumVariant(type: AdtType, variant: VariantDef): LayoutVariant {
    const { name, shape, discriminant } = variant
    return { name, shape, discriminant, fields: this.fields(this.named(type, variant)) }
  }

  private typeArgs(args: GenericArgs): number[] {
    return args.filter((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const').map((arg) => this.of(arg))
  }
}
