import { describe, expect, it } from 'vitest'
import { define, errors } from './testing/define'

const all = 'Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default'

describe('derives', () => {
  it.each([
    [`#[derive(${all})] struct S { x: i32 }`],
    [`#[derive(${all})] struct S(i32, i32);`],
    [`#[derive(${all})] struct S;`],
    [`#[derive(${all})] enum E { #[default] A, B(i32), C { x: i32 } }`],
    [`#[derive(Debug, Clone, PartialEq)] enum E {}`],
    [`#[derive(Debug, Clone)] struct S<'a, T: Send, const N: usize> where T: Sync { x: &'a [T; N] }`],
  ])('%s', (source) => expect(errors(source).filter((error) => !error.includes('E0277'))).toEqual([]))

  it('bound type parameters, and associated types of them', () => {
    const { definitions } = define(`#[derive(Clone)] struct S<I: Iterator>(I, Option<I::Item>);`)
    const impl = definitions.impls.find((each) => !each.isLibrary)!
    const clones = impl.generics.predicates.filter(
      (predicate) => predicate.kind === 'trait' && predicate.ref.trait.name === 'Clone',
    )
    expect(clones).toHaveLength(2)
  })

  it('put their errors at the field', () => {
    const source = `#[derive(Clone)]\nstruct S {\n  x: i32,\n}`
    const { definitions } = define(source)
    const impl = definitions.impls.find((each) => !each.isLibrary)!
    const clone = impl.items.get('clone')!
    const text = JSON.stringify(clone.node)
    expect(text).toContain(`{"from":${source.indexOf('x: i32')},"to":${source.indexOf('x: i32') + 6}}`)
    expect(impl.span).toEqual({ from: 9, to: 14 })
  })

  it.each([
    [`#[derive(Foo)] struct S;`, 'syntax 1:10 cannot find derive macro `Foo` in this scope'],
    [`#[derive(Default)] enum E { A }`, 'E0665 1:10 `#[derive(Default)]` on enum with no `#[default]`'],
    [`#[derive(Clone, Clone)] struct S;`, 'E0119 1:17 conflicting implementations of trait `Clone` for type `S`'],
    [`#[derive(Clone, Copy)] struct S(String);`, 'E0204 1:31 the trait `Copy` cannot be implemented for this type'],
    [`struct X; #[derive(PartialEq, Eq)] struct S { x: X }`, 'E0277 1:47 the trait bound `X: Eq` is not satisfied'],
  ])('%s: %s', (source, error) => expect(errors(source)[0]).toBe(error))
})
