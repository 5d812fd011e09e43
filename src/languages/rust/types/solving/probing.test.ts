import { describe, expect, test } from 'vitest'
import { ERASED, type Ty } from '../ty'
import { Kit, capture, i32, nowhere } from './testing/kit'

const kit = new Kit(`
use std::rc::Rc; use std::sync::{Arc, Mutex};
struct Account { balance: i32 }
impl Clone for Account { fn clone(&self) -> Account { loop {} } }
impl Account { fn balance(&self) -> i32 { 0 } fn close(self) {} fn new() -> Account { loop {} } fn shared(self: Arc<Self>) {} }
struct Plain;
trait Shape { fn area(&self) -> i32; fn twice(&self) -> i32 { 2 } }
trait Named { fn name(&self) -> String; fn area(&self) -> i32 { 0 } }
impl Shape for Account { fn area(&self) -> i32 { 1 } }
impl Shape for Plain { fn area(&self) -> i32 { 1 } }
impl Named for Plain { fn name(&self) -> String { loop {} } }
impl dyn Shape { fn described(&self) -> String { loop {} } }
trait Doubled { fn doubled(&self) -> Self; fn by_value(self) -> i32; }
impl<T: Clone> Doubled for T { fn doubled(&self) -> T { loop {} } fn by_value(self) -> i32 { 1 } }
struct Meter<T>(T);
impl Meter<i32> { fn whole(&self) {} }
impl Meter<f64> { fn parts(&self) {} }
impl<T: Copy> Meter<T> { fn copied(&self) -> T { self.0 } }
impl<T> Meter<T> { const ZERO: i32 = 0; fn of(t: T) -> Self { loop {} } }
enum Level { Low, High(i32) }
struct Loop;
impl std::ops::Deref for Loop { type Target = Loop; fn deref(&self) -> &Loop { self } }
trait Parent { fn parent(&self); }
trait Child: Parent { type Out; const N: i32; fn child(&self); fn make() -> Self::Out; }
type A = Account; type ArcA = Arc<Account>; type RcMutexVec = Rc<Mutex<Vec<i32>>>; type RefA = &'static Account;
type MutRefA = &'static mut Account; type BoxDyn = Box<dyn Shape>; type Arr = [i32; 3]; type BoxSlice = Box<[i32]>; type BoxArr = Box<[i32; 3]>;
type RefPlain = &'static Plain; type P = Plain; type S = String; type VecS = Vec<String>; type MI = Meter<i32>; type MS = Meter<String>;
type ArcArcA = Arc<Arc<Account>>; type Lv = Level; type Lp = Loop; type DynShape = dyn Shape;
type BoxIter = Box<dyn Iterator<Item = i32>>; type MutIter = &'static mut dyn Iterator<Item = i32>;
type OptRef = Option<&'static i32>;
fn generic<T: Child>(t: &T, o: T::Out) where T::Out: Shape {}
fn opaque() -> impl Shape { Plain }
fn main() {}
`)

/** As `name: steps of autoderef, unsizing, borrow`. */
function pick(receiver: string | Ty, name: string, fn?: string): string | null {
  const infer = kit.inference(fn)
  const type = typeof receiver === 'string' ? kit.type(receiver) : receiver
  const found = infer.method(type, name, kit.traits, kit.defs.root)
  if (!found) return null
  const { container } = found.fn
  const owner =
    container?.kind === 'trait'
      ? `${container.name}<${kit.show(infer.resolve(found.args[0] as Ty))}>`
      : kit.show(infer.resolve(infer.solver.substitute(kit.implOf(found.fn).self, found.fn.generics, found.args)))
  return [owner, found.steps, ...(found.unsize ? ['unsize'] : []), found.borrow].join(' ')
}

describe('methods', () => {
  test.each<[string, string, string | null]>([
    ['A', 'balance', 'Account 0 shared'],
    ['A', 'close', 'Account 0 none'],
    ['RefA', 'balance', 'Account 0 none'],
    ['MutRefA', 'balance', 'Account 1 shared'],
    ['ArcA', 'balance', 'Account 1 shared'],
    ['ArcArcA', 'balance', 'Account 2 shared'],
    ['ArcA', 'shared', 'Account 0 none'],
    ['A', 'shared', null],
    ['A', 'new', null],
    ['RcMutexVec', 'lock', 'std::sync::Mutex<Vec<i32>> 1 shared'],
    ['ArcA', 'clone', 'Clone<Arc<Account>> 0 shared'],
    ['RefA', 'clone', 'Clone<Account> 0 none'],
    ['RefPlain', 'clone', 'Clone<&Plain> 0 shared'],
    ['P', 'clone', null],
    ['MutRefA', 'clone', 'Clone<Account> 1 shared'],
    ['Arr', 'iter', '[i32] 0 unsize shared'],
    ['Arr', 'sort', '[i32] 0 unsize mutable'],
    ['BoxArr', 'len', '[i32] 1 unsize shared'],
    ['S', 'len', 'str 1 shared'],
    ['S', 'push_str', 'String 0 mutable'],
    ['VecS', 'iter', '[String] 1 shared'],
    ['VecS', 'into_iter', 'IntoIterator<Vec<String>> 0 none'],
    ['BoxSlice', 'into_iter', 'IntoIterator<&[i32]> 1 shared'],
    ['BoxDyn', 'area', 'Shape<dyn Shape> 1 shared'],
    ['BoxDyn', 'described', 'dyn Shape 1 shared'],
    ['BoxIter', 'next', 'Iterator<Box<dyn Iterator<Item = i32>>> 0 mutable'],
    ['BoxIter', 'map', 'Iterator<Box<dyn Iterator<Item = i32>>> 0 none'],
    ['MutIter', 'map', 'Iterator<&mut dyn Iterator<Item = i32>> 0 none'],
    ['MI', 'whole', 'Meter<i32> 0 shared'],
    ['MI', 'parts', null],
    ['MI', 'copied', 'Meter<i32> 0 shared'],
    ['MS', 'copied', null],
    ['OptRef', 'cloned', 'Option<&i32> 0 none'],
    ['A', 'doubled', 'Doubled<Account> 0 shared'],
    ['RefA', 'by_value', 'Doubled<&Account> 0 none'],
    ['Lp', 'nothing', null],
  ])('%s.%s is %s', (type, name, expected) => expect(pick(type, name)).toBe(expected))

  test('of numbers not known yet come from traits alone', () => {
    const infer = kit.inference()
    expect(infer.method(infer.fresh('int'), 'max', kit.traits, kit.defs.root)?.fn.path).toContain('max')
    expect(infer.method(infer.fresh('int'), 'pow', kit.traits, kit.defs.root)).toBe(null)
    expect(infer.method(infer.fresh(), 'max', kit.traits, kit.defs.root)).toBe(null)
  })

  test('of parameters come from bounds, also without the trait in scope', () => {
    const param: Ty = { kind: 'param', def: kit.fn('generic').generics.params[0]! }
    const infer = kit.inference('generic')
    for (const name of ['child', 'parent']) expect(infer.method(param, name, [], kit.defs.root)?.fn.name).toBe(name)
    expect(pick(kit.projection('Child', 'Out', param), 'twice', 'generic')).toBe('Shape<<T as Child>::Out> 0 shared')
    const opaque: Ty = { kind: 'opaque', def: kit.fn('opaque').opaques[0]!, args: [] }
    expect(pick(opaque, 'area')).toBe('Shape<impl Shape> 0 shared')
  })

  test('what is wrong is told', () => {
    const infer = kit.inference()
    const trouble = (type: string, name: string) => infer.methodTrouble(kit.type(type), name, kit.traits)
    expect(trouble('P', 'area').ambiguous.map((fn) => fn.path)).toEqual(['Shape::area', 'Named::area'])
    expect(trouble('A', 'new').functions.map((fn) => fn.name)).toEqual(['new'])
    const [first] = trouble('MS', 'copied').unsatisfied
    expect(first!.predicate.kind === 'trait' && first!.predicate.ref.trait.name).toBe('Copy')
    const [second] = trouble('P', 'doubled').unsatisfied
    expect(second!.predicate.kind === 'trait' && second!.predicate.ref.trait.name).toBe('Clone')
    expect(trouble('P', 'clone').unsatisfied).toEqual([])
    expect(trouble('MI', 'parts')).toEqual({ ambiguous: [], unsatisfied: [], functions: [] })
  })

  test('arguments of generic types are found out', () => {
    const infer = kit.inference()
    const item = infer.fresh()
    const option: Ty = { kind: 'adt', def: kit.def('option::Option') as never, args: [item] }
    const found = infer.method(option, 'unwrap', kit.traits, kit.defs.root)!
    infer.unify(item, i32)
    expect(
      kit.show(infer.resolve(infer.solver.substitute(found.fn.signature.result, found.fn.generics, found.args))),
    ).toBe('i32')
  })
})

describe('Type::name', () => {
  const at = (type: string | Ty, name: string, fn?: string) => {
    const infer = kit.inference(fn)
    return infer.associated(typeof type === 'string' ? kit.type(type) : type, name, kit.traits, kit.defs.root)
  }

  test.each<[string, string, string | null]>([
    ['Lv', 'High', 'variant'],
    ['A', 'new', 'fn'],
    ['A', 'balance', 'fn'],
    ['MI', 'ZERO', 'const'],
    ['VecS', 'default', 'fn'],
    ['MI', 'parts', null],
    ['P', 'doubled', null],
  ])('%s::%s is a %s', (type, name, kind) => expect(at(type, name)?.def.kind ?? null).toBe(kind))

  test('several that are equally good are told', () => {
    const infer = kit.inference()
    expect(at('P', 'area')).toBe(null)
    expect(infer.associatedTrouble(kit.type('P'), 'area', kit.traits).map((def) => def.path)).toEqual([
      'Shape::area',
      'Named::area',
    ])
    expect(infer.associatedTrouble(kit.type('A'), 'area', kit.traits)).toEqual([])
  })

  test('of a parameter', () => {
    const param: Ty = { kind: 'param', def: kit.fn('generic').generics.params[0]! }
    expect(['Out', 'N', 'make', 'parent'].map((name) => at(param, name, 'generic')?.def.kind)).toEqual([
      'assoc-type',
      'const',
      'fn',
      'fn',
    ])
  })
})

test('autoderef follows references, boxes and Deref, and ends', () => {
  const steps = (type: string) =>
    kit
      .inference()
      .autoderef(kit.type(type))
      .map((step) => kit.show(step.type))
  expect(steps('RcMutexVec')).toEqual(['Rc<std::sync::Mutex<Vec<i32>>>', 'std::sync::Mutex<Vec<i32>>'])
  expect(steps('BoxArr')).toEqual(['Box<[i32; 3]>', '[i32; 3]'])
  expect(steps('Lp')).toEqual(['Loop'])
})

describe('which function a call is', () => {
  const instance = (trait: string, method: string, ...args: Ty[]) => {
    const fn = kit.trait(trait).items.get(method)
    if (fn?.kind !== 'fn') throw new Error(method)
    const found = kit.solver.instance(fn, args)
    switch (found.kind) {
      case 'fn':
        return `${found.fn.container?.kind} ${found.fn.name}<${found.args.flatMap((arg) => (arg.kind === 'region' ? [] : [kit.show(arg as Ty)])).join()}>`
      case 'closure':
        return `closure by ${found.by}`
      default:
        return found.kind
    }
  }
  const ref: Ty = { kind: 'ref', region: ERASED, mutable: false, to: i32 }
  const closure = kit.closure('main', { signature: { params: [i32], result: i32 }, captures: [capture(i32)] })
  const args: Ty = { kind: 'tuple', items: [i32] }

  test.each<[string, () => string, string]>([
    ['an impl', () => instance('Shape', 'area', kit.type('P')), 'impl area<>'],
    ['a default', () => instance('Shape', 'twice', kit.type('P')), 'trait twice<Plain>'],
    ['an impl for all', () => instance('Doubled', 'doubled', kit.type('MI')), 'impl doubled<Meter<i32>>'],
    ['a trait object', () => instance('Shape', 'area', kit.type('DynShape')), 'dyn'],
    [
      'a box of one',
      () => instance('iter::Iterator', 'next', kit.type('BoxIter')),
      'impl next<dyn Iterator<Item = i32>>',
    ],
    ['Clone of a vector', () => instance('clone::Clone', 'clone', kit.type('VecS')), 'impl clone<String>'],
    ['Clone of a reference', () => instance('clone::Clone', 'clone', ref), 'impl clone<i32>'],
    ['Clone of a tuple', () => instance('clone::Clone', 'clone', args), 'builtin-clone'],
    ['Clone of a closure', () => instance('clone::Clone', 'clone', closure), 'builtin-clone'],
    ['clone_from of a tuple', () => instance('clone::Clone', 'clone_from', args), 'trait clone_from<(i32,)>'],
    ['a closure', () => instance('ops::FnMut', 'call_mut', closure, args), 'closure by FnMut'],
    [
      'own generics',
      () => instance('iter::FromIterator', 'from_iter', kit.type('VecS'), kit.type('S'), kit.type('VecS')),
      'impl from_iter<String,Vec<String>>',
    ],
  ])('%s', (_, found, expected) => expect(found()).toBe(expected))

  test('a bound that only its parts decide, with arguments that projections decide', () => {
    expect(instance('iter::IntoIterator', 'into_iter', kit.type('BoxIter'))).toBe(
      'impl into_iter<Box<dyn Iterator<Item = i32>>>',
    )
  })

  test('an opaque type is what it hides', () => {
    const def = kit.fn('opaque').opaques[0]!
    def.hidden = kit.type('P')
    expect(instance('Shape', 'area', { kind: 'opaque', def, args: [] })).toBe('impl area<>')
    expect(kit.show(kit.solver.normalize({ kind: 'opaque', def, args: [] }, [], true))).toBe('Plain')
  })

  test('vtables hold the methods that an object can be asked for', () => {
    expect(kit.solver.vtableMethods(kit.trait('Child')).map((fn) => fn.name)).toEqual(['child', 'parent'])
    expect(kit.solver.vtableMethods(kit.trait('iter::Iterator')).map((fn) => fn.name)).toEqual(['next'])
  })
})

test('what dropping does', () => {
  const drops = (type: Ty) => [kit.solver.needsDrop(type, []), kit.solver.dropActs(type)]
  expect(drops(i32)).toEqual([false, false])
  expect(drops(kit.type('S'))).toEqual([true, false])
  expect(drops(kit.type('VecS'))).toEqual([true, false])
  expect(drops(kit.type('ArcA'))).toEqual([true, true])
  expect(drops({ kind: 'tuple', items: [i32, kit.type('RcMutexVec')] })).toEqual([true, true])
  expect(drops(kit.type('BoxDyn'))).toEqual([true, true])
  expect(drops(kit.closure('main', { captures: [capture(kit.type('S'), 'shared')] }))).toEqual([false, false])
  const drop = kit.solver.dropImpl(kit.type('ArcA'))!
  expect([drop.fn.name, kit.show(drop.args[0] as Ty)]).toEqual(['drop', 'Account'])
  expect(kit.solver.dropImpl(kit.type('VecS'))).toBe(null)
  expect(nowhere.callee).toBe(null)
})
