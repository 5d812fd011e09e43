import { describe, expect, test } from 'vitest'
import { STATIC, type Region, type Ty } from '../ty'
import { Kit, bool, i32, nowhere } from './testing/kit'

const kit = new Kit(`
use std::iter::Map;
trait Container { type Item: Clone; type Iter: Iterator<Item = Self::Item>; fn first(&self) -> Self::Item; }
struct Stack<T>(T);
impl<T: Clone> Container for Stack<T> { type Item = T; type Iter = std::vec::IntoIter<T>; fn first(&self) -> T { loop {} } }
struct Wrapper<C>(C);
impl<C: Container> Container for Wrapper<C> { type Item = C::Item; type Iter = C::Iter; fn first(&self) -> C::Item { loop {} } }
type S = Stack<i32>; type W = Wrapper<Wrapper<Stack<bool>>>; type V = Vec<i32>; type RefV = &'static Vec<i32>;
type BoxIter = Box<dyn Iterator<Item = u8>>; type DynFn = dyn Fn(i32) -> bool; type FnP = fn(i32) -> u8;
type Args = (i32,);
fn generic<C: Container, I: Iterator<Item = u8>, F: Fn(i32) -> bool, J: Iterator>(c: C, i: I, f: F, j: J) where J::Item: std::fmt::Display {}
struct Flattening<I, U>(I, U);
impl<I: Iterator, U: Iterator> Iterator for Flattening<I, U> where I::Item: IntoIterator<IntoIter = U, Item = U::Item> {
  type Item = U::Item; fn next(&mut self) -> Option<U::Item> { loop {} }
}
fn flat<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U>(f: Flattening<Map<I, F>, U::IntoIter>) {}
fn main() {}
`)
const param = (index: number): Ty => ({ kind: 'param', def: kit.fn('generic').generics.params[index]! })

function normal(type: Ty, fn?: string): string {
  return kit.show(kit.solver.normalize(type, fn ? kit.solver.assumptions(kit.fn(fn).generics) : []))
}

describe('associated types are found', () => {
  const item = (self: Ty) => kit.projection('Container', 'Item', self)
  const next = (self: Ty) => kit.projection('iter::Iterator', 'Item', self)
  const into = (self: Ty, name: string) => kit.projection('iter::IntoIterator', name, self)
  const output = (self: Ty) => kit.projection('ops::FnOnce', 'Output', self, kit.type('Args'))

  test.each([
    ['by an impl', () => normal(item(kit.type('S'))), 'i32'],
    ['by impls that lead on', () => normal(item(kit.type('W'))), 'bool'],
    ['inside a type', () => normal({ kind: 'slice', of: item(kit.type('S')) }), '[i32]'],
    [
      'by the impl for all iterators',
      () => normal(into(kit.type('BoxIter'), 'IntoIter')),
      'Box<dyn Iterator<Item = u8>>',
    ],
    ['by what an object is bound to', () => normal(next(kit.type('BoxIter'))), 'u8'],
    ['of a vector', () => normal(into(kit.type('V'), 'IntoIter')), 'std::vec::IntoIter<i32>'],
    ['of a reference', () => normal(into(kit.type('RefV'), 'Item')), '&i32'],
    ['of a function pointer', () => normal(output(kit.type('FnP'))), 'u8'],
    ['of a trait object of Fn', () => normal(output(kit.type('DynFn'))), 'bool'],
    ['by a where clause', () => normal(next(param(1)), 'generic'), 'u8'],
    ['by a bound with Fn sugar', () => normal(output(param(2)), 'generic'), 'bool'],
    ['of nothing known', () => normal(item(param(0)), 'generic'), '<C as Container>::Item'],
    [
      'by what the trait declares of it',
      () => normal(next(kit.projection('Container', 'Iter', param(0))), 'generic'),
      '<C as Container>::Item',
    ],
  ])('%s', (_, found, expected) => expect(found()).toBe(expected))
})

test('what is declared of an associated type holds of it', () => {
  const assume = kit.solver.assumptions(kit.fn('generic').generics)
  expect(kit.holds('clone::Clone', kit.projection('Container', 'Item', param(0)), assume)).toBe(true)
  expect(kit.holds('marker::Copy', kit.projection('Container', 'Item', param(0)), assume)).toBe(false)
  expect(kit.holds('fmt::Display', kit.projection('iter::Iterator', 'Item', param(3)), assume)).toBe(true)
})

test('lifetimes come along', () => {
  const named: Region = { kind: 'region', of: 'var', index: 7 }
  const iter = kit.solver.normalize(
    kit.projection('iter::IntoIterator', 'IntoIter', {
      kind: 'ref',
      region: named,
      mutable: false,
      to: kit.type('V'),
    }),
    [],
  )
  expect(iter.kind === 'adt' && iter.args[0]).toEqual(named)
  const item = kit.solver.normalize(kit.projection('iter::Iterator', 'Item', iter), [])
  expect(item.kind === 'ref' && item.region).toEqual(named)
  const other = kit.solver.normalize(kit.projection('iter::IntoIterator', 'Item', kit.type('RefV')), [])
  expect(other.kind === 'ref' && other.region).toEqual(STATIC)
})

describe('in a body', () => {
  test('one that is not known yet is found out later', () => {
    const infer = kit.inference()
    const self = infer.fresh()
    const item = infer.normalize(kit.projection('Container', 'Item', self), nowhere)
    expect(infer.shallow(item).kind).toBe('infer')
    infer.unify(self, kit.type('W'))
    infer.solve()
    expect(infer.resolve(item)).toEqual(bool)
    expect(infer.finish()).toEqual([])
  })

  test('closures say what an iterator yields', () => {
    const infer = kit.inference()
    const closure = kit.closure('main', { known: 'signature', signature: { params: [i32], result: bool } })
    const map: Ty = {
      kind: 'adt',
      def: kit.def('iter::Map') as never,
      args: [kit.projection('iter::IntoIterator', 'IntoIter', kit.type('V')), closure],
    }
    const item = infer.normalize(kit.projection('iter::Iterator', 'Item', map), nowhere)
    infer.solve()
    expect(infer.resolve(item)).toEqual(bool)
  })

  test('what normalising leaves open is not forgotten while a bound waits', () => {
    const infer = kit.inference('flat')
    const [flat] = kit.fn('flat').signature.params
    infer.require(kit.bound('iter::Iterator', infer.normalize(flat!, nowhere)), nowhere)
    expect(infer.finish()).toEqual([])
  })

  test('a result that does not agree is told', () => {
    const infer = kit.inference()
    const def = kit.assoc('iter::Iterator', 'Item')
    infer.require({ kind: 'projection', def, args: [kit.type('BoxIter')], type: i32 }, nowhere)
    infer.require({ kind: 'projection', def, args: [i32], type: i32 }, nowhere)
    const told = infer.finish()
    expect(
      told.map((entry) => [
        entry.kind,
        entry.predicate.kind,
        entry.kind === 'unproved' && entry.failure?.ref.trait.name,
      ]),
    ).toEqual([
      ['unproved', 'projection', undefined],
      ['unproved', 'projection', 'Iterator'],
    ])
  })
})
