import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AdtDef, GenericParamDef, Generics } from '../defs'
import { ERASED, STATIC, type Ty } from '../ty'
import { keyOf } from './keys'
import { substitute } from './substitution'
import { unify } from './unification'
import { VariableTable } from './variables'

const param = (name: string): GenericParamDef => ({
  kind: 'type',
  name,
  span: { from: 0, to: 0 },
  type: null,
  fallback: null,
  synthetic: false,
})
const T = param('T')
const U = param('U')
const generics: Generics = { parent: null, params: [T, U], predicates: [] }
const pair = { kind: 'adt', name: 'Pair', generics } as unknown as AdtDef
const VARIABLES = 4

/** Types over two parameters and, with `variables`, a few inference variables. */
function types(variables: boolean): fc.Arbitrary<Ty> {
  const leaves: fc.Arbitrary<Ty>[] = [
    fc.constantFrom<Ty>(
      { kind: 'bool' },
      { kind: 'str' },
      { kind: 'int', name: 'i32' },
      { kind: 'int', name: 'u8' },
      { kind: 'float', name: 'f64' },
      { kind: 'param', def: T },
      { kind: 'param', def: U },
    ),
  ]
  if (variables) leaves.push(fc.nat(VARIABLES - 1).map((id): Ty => ({ kind: 'infer', id, of: kindOf(id) })))
  return fc.letrec<{ type: Ty }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(...leaves),
      fc
        .record({ mutable: fc.boolean(), to: tie('type'), isStatic: fc.boolean() })
        .map(({ mutable, to, isStatic }): Ty => ({ kind: 'ref', region: isStatic ? STATIC : ERASED, mutable, to })),
      fc.tuple(tie('type'), tie('type')).map((args): Ty => ({ kind: 'adt', def: pair, args })),
      fc.array(tie('type'), { maxLength: 3 }).map((items): Ty => ({ kind: 'tuple', items })),
      tie('type').map((of): Ty => ({ kind: 'slice', of })),
      fc
        .tuple(tie('type'), fc.nat(2))
        .map(([of, value]): Ty => ({ kind: 'array', of, length: { kind: 'const', of: 'value', value } })),
    ),
  })).type
}

function kindOf(id: number): 'any' | 'int' | 'float' {
  return id === 2 ? 'int' : id === 3 ? 'float' : 'any'
}

function table(): VariableTable {
  const made = new VariableTable()
  for (let id = 0; id < VARIABLES; id++) made.fresh(kindOf(id))
  return made
}

describe('unification', () => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(types(true), types(true), (a, b) => {
        const [left, right] = [table(), table()]
        const agree = unify(left, a, b)
        expect(unify(right, b, a)).toBe(agree)
        if (agree) expect(unify(left, right.resolve(a), left.resolve(b))).toBe(true)
      }),
    )
  })

  test('makes both the same, or leaves everything as it was', () => {
    fc.assert(
      fc.property(types(true), types(true), (a, b) => {
        const variables = table()
        const before = [0, 1, 2, 3].map((id) => variables.isBound(id))
        if (unify(variables, a, b)) expect(keyOf(variables.resolve(a))).toBe(keyOf(variables.resolve(b)))
        else expect([0, 1, 2, 3].map((id) => variables.isBound(id))).toEqual(before)
      }),
    )
  })

  test('of types without variables is equality, regions aside', () => {
    fc.assert(
      fc.property(types(false), types(false), (a, b) => {
        expect(unify(table(), a, b)).toBe(keyOf(a) === keyOf(b))
        expect(unify(table(), a, a)).toBe(true)
      }),
    )
  })

  test('is undone by going back to a mark, also inside another', () => {
    fc.assert(
      fc.property(types(true), types(true), types(true), types(true), (a, b, c, d) => {
        const variables = table()
        const outer = variables.open()
        unify(variables, a, b)
        const kept = keyOf(variables.resolve(a))
        const inner = variables.open()
        variables.fresh()
        unify(variables, c, d)
        variables.rollBack(inner)
        expect(keyOf(variables.resolve(a))).toBe(kept)
        variables.rollBack(outer)
        for (let id = 0; id < VARIABLES; id++) expect(variables.isBound(id)).toBe(false)
      }),
    )
  })

  test('keeps numbers numbers, and no type inside itself', () => {
    const variables = table()
    const [any, , int, float] = [0, 1, 2, 3].map((id): Ty => ({ kind: 'infer', id, of: kindOf(id) }))
    expect(unify(variables, int!, { kind: 'bool' })).toBe(false)
    expect(unify(variables, int!, float!)).toBe(false)
    expect(unify(variables, any!, { kind: 'slice', of: any! })).toBe(false)
    expect(unify(variables, any!, int!)).toBe(true)
    expect(unify(variables, any!, { kind: 'int', name: 'u8' })).toBe(true)
    expect(variables.resolve(int!)).toEqual({ kind: 'int', name: 'u8' })
  })
})

describe('substitution', () => {
  test('composes', () => {
    fc.assert(
      fc.property(types(false), types(false), types(false), types(false), types(false), (type, a, b, c, d) => {
        const first = substitute(type, generics, [a, b])
        const both = [substitute(a, generics, [c, d]), substitute(b, generics, [c, d])]
        expect(keyOf(substitute(first, generics, [c, d]))).toBe(keyOf(substitute(type, generics, both)))
      }),
    )
  })

  test('leaves what it does not concern the same object', () => {
    const type: Ty = { kind: 'slice', of: { kind: 'tuple', items: [{ kind: 'bool' }] } }
    expect(substitute(type, generics, [type, type])).toBe(type)
  })
})
