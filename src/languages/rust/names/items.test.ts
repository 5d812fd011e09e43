import { describe, expect, it } from 'vitest'
import { define, errors, labels } from './testing/define'

describe('items', () => {
  it.each([
    [`struct A; struct A;`, 'E0428 1:11 the name `A` is defined multiple times'],
    [`struct A(); fn A() {}`, 'E0428 1:13 the name `A` is defined multiple times'],
    [`enum E { A, A }`, 'E0428 1:13 the name `A` is defined multiple times'],
    [`trait T { fn a(); fn a(); }`, 'E0428 1:19 the name `a` is defined multiple times'],
    [`struct S { x: i32, x: i32 }`, 'E0124 1:20 field `x` is already declared'],
    [`enum E { A = 1, B = 1 }`, 'E0081 1:1 discriminant value `1` assigned more than once'],
    [
      `fn f<T, T>(x: T) {}`,
      "E0403 1:9 the name `T` is already used for a generic parameter in this item's generic parameters",
    ],
    [`struct S<T> { x: i32 }`, 'E0392 1:10 type parameter `T` is never used'],
    [`enum E<'a> { A }`, "E0392 1:8 lifetime parameter `'a` is never used"],
    [`struct S(S);`, 'E0072 1:1 recursive type `S` has infinite size'],
    [`struct P<T>(T); struct Q(P<Q>);`, 'E0072 1:17 recursive type `Q` has infinite size'],
    [`struct A(B); struct B(Option<A>);`, 'E0072 1:1 recursive types `A` and `B` have infinite size'],
    [`type A = B; type B = A;`, 'E0391 1:10 cycle detected when expanding type alias `A`'],
    [`trait T: U {} trait U: T {}`, 'E0391 1:10 cycle detected when computing the super predicates of `T`'],
    [`trait T { const fn a(); }`, 'E0379 1:11 functions in traits cannot be declared const'],
    [`fn main<T>() {}`, 'E0131 1:8 `main` function is not allowed to have generic parameters'],
    [`struct S; impl S { fn a() {} fn a() {} }`, 'E0592 1:30 duplicate definitions with name `a`'],
    [`struct S; impl S { fn a() {} } impl S { fn a() {} }`, 'E0592 1:20 duplicate definitions with name `a`'],
    [
      `fn f() -> _ { 1 }`,
      'E0121 1:11 the placeholder `_` is not allowed within types on item signatures for return types',
    ],
  ])('%s: %s', (source, error) => expect(errors(source)).toEqual([error]))

  it('without main', () => {
    expect(errors(`fn f() {} // fn main`)).toEqual(['E0601 1:21 `main` function not found in crate `main`'])
  })

  it('of different namespaces share names', () => {
    expect(errors(`struct f {} fn f() {} mod m {} fn m() {}`)).toEqual([])
  })

  it('may contain themselves behind pointers', () => {
    const source = `enum List { Cons(i32, Box<List>), Nil } struct Tree<'a> { l: Vec<Tree<'a>>, r: Option<&'a Tree<'a>> }`
    expect(errors(source)).toEqual([])
  })

  it('of a block stand in a module of their own', () => {
    const { definitions, names, diagnostics } = define(
      `fn main() { struct A; { struct A; fn f(a: A) {} } fn g(a: A) {} }`,
    )
    expect(diagnostics).toEqual([])
    expect(names.blocks.size).toBe(2)
    const [f, g] = ['f', 'g'].map((name) => definitions.fns.find((fn) => fn.name === name)!.signature.params[0])
    expect(f.kind === 'adt' && g.kind === 'adt' && f.def !== g.def).toBe(true)
  })

  it('cannot use parameters of functions around them', () => {
    const source = `fn outer<T>(x: T) { fn inner(y: T) {} }`
    expect(errors(source)).toEqual(["E0401 1:33 can't use generic parameters from outer item"])
    expect(labels(source)).toEqual([
      '1:33 use of generic parameter from outer item',
      '1:10 type parameter from outer item',
      '1:24 generic parameter used in this inner function',
    ])
  })

  it('number their variants', () => {
    const { definitions } = define(`const N: isize = 3; enum E { A = N, B, C = -1, D, E = (1 << 3) | 1 }`)
    const found = definitions.root.types.get('E')
    expect(found?.kind === 'adt' && found.variants.map(({ discriminant }) => discriminant)).toEqual([
      3n,
      4n,
      -1n,
      0n,
      9n,
    ])
  })

  it('of the library are not changed by programs', () => {
    const before = define('').definitions.library!.impls.length
    const { definitions } = define(`struct S; impl Clone for S { fn clone(&self) -> S { S } } mod std2 {}`)
    expect(definitions.library!.impls).toHaveLength(before)
    expect(definitions.impls).toHaveLength(before + 1)
  })
})
