import { describe, expect, test } from 'vitest'
import { ERASED, type Ty } from '../ty'
import { Kit, capture, i32, nowhere, u8 } from './testing/kit'

const kit = new Kit(`
use std::rc::Rc;
trait Only { fn only(&self); }
impl Only for u64 { fn only(&self) {} }
struct Meters(i32);
struct Feet(i32);
impl From<Feet> for Meters { fn from(value: Feet) -> Meters { loop {} } }
trait Convert<T> { fn convert(&self) -> T; }
impl Convert<bool> for Meters { fn convert(&self) -> bool { true } }
trait Pick<T> {}
impl<T: Only> Pick<i32> for T {}
impl<T: Convert<bool>> Pick<bool> for T {}
impl Pick<u8> for Vec<i32> {}
impl Only for Vec<i32> { fn only(&self) {} }
trait Endless {}
impl<T> Endless for Vec<T> where Vec<Vec<T>>: Endless {}
trait Circle {}
impl<T> Circle for Box<T> where T: Round {}
trait Round {}
impl<T> Round for Vec<T> where Box<Vec<T>>: Circle {}
type V = Vec<i32>; type M = Meters; type BoxV = Box<Vec<i32>>; type R = Rc<i32>; type F = Feet; type S = String;
type BoxFnMut = Box<dyn FnMut(u8) -> i32>;
type Slice = [i32];
fn needs<T: Clone + std::fmt::Display, U>(t: T, u: U) {}
fn sizes<T: ?Sized, U>(t: &T, u: U) {}
fn main() {}
`)

describe('variables', () => {
  test('numbers fall back', () => {
    const infer = kit.inference()
    const [int, float] = [infer.fresh('int'), infer.fresh('float')]
    infer.require(kit.bound('fmt::Display', int), nowhere)
    infer.require(kit.bound('clone::Clone', float), nowhere)
    expect(infer.holds(kit.ref('fmt::Display', int))).toBe('maybe')
    expect(infer.finish()).toEqual([])
    expect([infer.resolve(int), infer.resolve(float)]).toEqual([i32, { kind: 'float', name: 'f64' }])
  })

  test('the only impl for any integer decides which', () => {
    const infer = kit.inference()
    const int = infer.fresh('int')
    infer.require(kit.bound('Only', int), nowhere)
    infer.solve()
    expect(kit.show(infer.resolve(int))).toBe('u64')
  })

  test('the only impl for a type decides the arguments of the trait, several do not', () => {
    const infer = kit.inference()
    const [one, several] = [infer.fresh(), infer.fresh()]
    infer.require(kit.bound('Convert', kit.type('M'), one), nowhere)
    infer.require(kit.bound('convert::From', kit.type('M'), several), nowhere)
    infer.solve()
    expect(kit.show(infer.resolve(one))).toBe('bool')
    expect(kit.show(infer.resolve(several))).toBe('_')
    expect(infer.finish().map((entry) => entry.kind)).toEqual(['ambiguous'])
  })

  test('of several impls those drop out whose bounds do not hold', () => {
    const infer = kit.inference()
    const [to, wrong] = [infer.fresh(), infer.fresh()]
    infer.require(kit.bound('Pick', kit.type('M'), to), nowhere)
    infer.require(kit.bound('Pick', kit.type('V'), wrong), nowhere)
    infer.solve()
    expect([kit.show(infer.resolve(to)), kit.show(infer.resolve(wrong))]).toEqual(['bool', '_'])
  })

  test('what nobody knows is told', () => {
    const infer = kit.inference()
    infer.require(kit.bound('default::Default', infer.fresh()), nowhere)
    expect(infer.finish().map((entry) => entry.kind)).toEqual(['ambiguous'])
  })
})

describe('bounds', () => {
  test('of a failure the innermost is told, once for each place', () => {
    const infer = kit.inference()
    const nested: Ty = { kind: 'adt', def: kit.def('vec::Vec') as never, args: [kit.type('M')] }
    for (let i = 0; i < 2; i++) infer.require(kit.bound('fmt::Debug', nested), nowhere)
    const told = infer.finish()
    expect(told.length).toBe(1)
    expect(told[0]!.kind === 'unproved' && kit.show(told[0]!.failure!.ref.args[0] as Ty)).toBe('Meters')
  })

  test('what follows from something else that does not hold is not told', () => {
    const infer = kit.inference()
    const args: Ty = { kind: 'tuple', items: [] }
    const def = kit.assoc('ops::FnOnce', 'Output')
    infer.require({ kind: 'projection', def, args: [i32, args], type: u8 }, nowhere)
    infer.require(kit.bound('ops::Fn', i32, args), nowhere)
    infer.solve()
    const names = () => infer.takeFailures().map((entry) => entry.kind === 'unproved' && entry.failure!.ref.trait.name)
    expect(names()).toEqual(['Fn'])
    infer.require(kit.bound('ops::FnMut', i32, args), nowhere)
    infer.solve()
    expect(names()).toEqual([])
  })

  test('a failure tells what was known when it was found', () => {
    const infer = kit.inference()
    const int = infer.fresh('int')
    infer.require(kit.bound('fmt::Display', { kind: 'slice', of: int }), nowhere)
    const [told] = infer.finish()
    expect(told!.kind === 'unproved' && kit.show(told!.failure!.ref.args[0] as Ty)).toBe('[{integer}]')
  })

  test('assumptions hold, and no others', () => {
    const [t, u] = kit.fn('needs').generics.params.map((def): Ty => ({ kind: 'param', def }))
    const infer = kit.inference('needs')
    expect(infer.holds(kit.ref('clone::Clone', t!))).toBe('yes')
    expect(infer.holds(kit.ref('string::ToString', t!))).toBe('yes')
    expect(infer.holds(kit.ref('clone::Clone', u!))).toBe('no')
  })

  test('endless and circular ones do not hold', () => {
    expect(kit.holds('Endless', 'V')).toBe(false)
    expect(kit.holds('Circle', 'BoxV')).toBe(false)
  })

  test('sizes', () => {
    const [t, u] = kit.fn('sizes').generics.params.map((def): Ty => ({ kind: 'param', def }))
    const infer = kit.inference('sizes')
    expect(kit.holds('marker::Sized', 'Slice')).toBe(false)
    expect(kit.holds('marker::Sized', 'V')).toBe(true)
    expect([infer.holds(kit.ref('marker::Sized', t!)), infer.holds(kit.ref('marker::Sized', u!))]).toEqual([
      'no',
      'yes',
    ])
  })

  test('copies', () => {
    const copies = (type: Ty) => kit.solver.isCopy(type, [])
    const ref = (mutable: boolean): Ty => ({ kind: 'ref', region: ERASED, mutable, to: kit.type('S') })
    expect([copies(i32), copies(ref(false)), copies(ref(true)), copies(kit.type('S'))]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(copies({ kind: 'tuple', items: [i32, u8] })).toBe(true)
    expect(copies({ kind: 'tuple', items: [i32, kit.type('S')] })).toBe(false)
    expect(copies(kit.closure('main', { captures: [capture(i32), capture(kit.type('S'), 'shared')] }))).toBe(true)
    expect(copies(kit.closure('main', { captures: [capture(i32, 'mutable')] }))).toBe(false)
  })
})

describe('going back', () => {
  test('undoes variables and obligations', () => {
    const infer = kit.inference()
    const type = infer.fresh()
    const failed = infer.probe(() => {
      infer.unify(type, i32)
      infer.require(kit.bound('fmt::Display', kit.type('M')), nowhere)
      infer.require(kit.bound('default::Default', infer.fresh()), nowhere)
      infer.solve()
      return false
    })
    expect(failed).toBe(false)
    expect(infer.resolve(type)).toEqual(type)
    infer.unify(type, u8)
    expect(infer.finish()).toEqual([])
  })

  test('an exception undoes too', () => {
    const infer = kit.inference()
    const type = infer.fresh()
    expect(() =>
      infer.probe(() => {
        infer.unify(type, i32)
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(infer.unify(type, u8)).toBe(true)
  })
})

describe('closures', () => {
  test('expectations come from what is asked of a variable', () => {
    const infer = kit.inference()
    const closure = infer.fresh()
    const args: Ty = { kind: 'tuple', items: [i32] }
    infer.require(kit.bound('ops::FnMut', closure, args), nowhere)
    const def = kit.assoc('ops::FnOnce', 'Output')
    infer.require({ kind: 'projection', def, args: [closure, args], type: u8 }, nowhere)
    expect(infer.expectedClosure(closure)).toEqual({ callable: 'FnMut', params: [i32], result: u8 })
    expect(infer.expectedClosure(infer.fresh())).toBe(null)
  })

  test('expectations come from a trait object', () => {
    const object = (kit.type('BoxFnMut') as Ty & { kind: 'adt' }).args[0] as Ty
    expect(kit.inference().expectedClosure(object)).toEqual({ callable: 'FnMut', params: [u8], result: i32 })
  })

  test('the signature is known at once, the rest waits', () => {
    const infer = kit.inference()
    const known = infer.fresh()
    const closure = kit.closure('main', {
      known: 'signature',
      callable: 'FnOnce',
      signature: { params: [known], result: i32 },
    })
    infer.require(kit.bound('ops::Fn', closure, { kind: 'tuple', items: [u8] }), nowhere)
    infer.solve()
    expect(infer.resolve(known)).toEqual(u8)
    closure.def.known = 'all'
    const told = infer.finish()
    expect(told.map((entry) => entry.kind === 'unproved' && entry.failure?.ref.trait.name)).toEqual(['Fn'])
  })
})
