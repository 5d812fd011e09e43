import { expect, test } from 'vitest'
import type { Ty } from '../ty'
import { Kit, capture } from './testing/kit'

const kit = new Kit(`
use std::rc::Rc; use std::sync::{Arc, Mutex, MutexGuard}; use std::cell::{Cell, RefCell, UnsafeCell};
struct Node { next: Option<Box<Node>>, value: i32 }
struct Bad { inner: Rc<i32> }
struct Hand(*const i32);
unsafe impl Send for Hand {}
struct Pair<T> { a: T, b: Vec<T> }
enum Tree<T> { Leaf, Fork(Box<Tree<T>>, T) }
trait Shape {}
trait SendShape: Send {}
type Integer = i32; type Str = &'static str;
type RcI = Rc<i32>; type ArcI = Arc<i32>; type ArcRc = Arc<Rc<i32>>; type ArcCell = Arc<RefCell<i32>>;
type ArcMutex = Arc<Mutex<i32>>; type ArcMutexRc = Arc<Mutex<Rc<i32>>>; type ArcMutexCell = Arc<Mutex<Cell<i32>>>;
type N = Node; type B = Bad; type H = Hand; type PairI = Pair<i32>; type PairB = Pair<Bad>;
type TreeI = Tree<i32>; type TreeR = Tree<Rc<i32>>;
type RefCellRef = &'static RefCell<i32>; type MutRefCellRef = &'static mut RefCell<i32>;
type BoxDyn = Box<dyn Shape>; type BoxDynSend = Box<dyn Shape + Send>; type BoxSendShape = Box<dyn SendShape>;
type Guard = MutexGuard<'static, i32>; type TupleRc = (i32, Rc<i32>); type ArrayI = [i32; 3]; type ArrayB = [Bad; 3];
type FnPtr = fn(Rc<i32>) -> Rc<i32>; type Raw = *mut i32; type PtrVec = Vec<*const u8>;
fn main() {}
`)

test.each([
  ['Integer', true, true],
  ['Str', true, true],
  ['RcI', false, false],
  ['ArcI', true, true],
  ['ArcRc', false, false],
  ['ArcCell', false, false],
  ['ArcMutex', true, true],
  ['ArcMutexRc', false, false],
  ['ArcMutexCell', true, true],
  ['N', true, true],
  ['B', false, false],
  ['H', true, false],
  ['PairI', true, true],
  ['PairB', false, false],
  ['TreeI', true, true],
  ['TreeR', false, false],
  ['RefCellRef', false, false],
  ['MutRefCellRef', true, false],
  ['BoxDyn', false, false],
  ['BoxDynSend', true, false],
  ['BoxSendShape', true, false],
  ['Guard', false, true],
  ['TupleRc', false, false],
  ['ArrayI', true, true],
  ['ArrayB', false, false],
  ['FnPtr', true, true],
  ['Raw', false, false],
  ['PtrVec', false, false],
])('%s: Send %s, Sync %s', (name, isSend, isSync) => {
  expect([kit.holds('marker::Send', name), kit.holds('marker::Sync', name)]).toEqual([isSend, isSync])
})

test('a closure is as what it captures is', () => {
  const rc = kit.type('RcI')
  const cell = (kit.type('RefCellRef') as Ty & { kind: 'ref' }).to
  const send = (captures: ReturnType<typeof capture>[]) => kit.holds('marker::Send', kit.closure('main', { captures }))
  expect(send([capture(kit.type('ArcMutex'))])).toBe(true)
  expect(send([capture(rc)])).toBe(false)
  expect(send([capture(cell, 'value')])).toBe(true)
  expect(send([capture(cell, 'shared')])).toBe(false)
  expect(send([capture(cell, 'mutable')])).toBe(true)
})

test('why something cannot be sent', () => {
  const closure = kit.closure('main', { captures: [capture(kit.type('ArcCell'))] })
  const failure = kit.solver.failure(kit.ref('marker::Send', closure), [])!
  expect(`${kit.show(failure.ref.args[0] as never)}: ${failure.ref.trait.name}`).toBe('UnsafeCell<i32>: Sync')
  expect(failure.within.map((type) => kit.show(type))).toEqual([
    'RefCell<i32>',
    'Arc<RefCell<i32>>',
    '{closure@main.rs:1:1: 1:1}',
  ])
  expect(failure.steps.map((step) => `${step.ref.trait.name} by ${step.by}`)).toEqual([
    'Sync by structure',
    'Send by impl',
    'Send by structure',
  ])
})

test('nothing is said of a closure that is not known yet', () => {
  const closure = kit.closure('main', { known: 'signature' })
  expect(kit.inference().holds(kit.ref('marker::Send', closure))).toBe('maybe')
  ;(closure.def as { known: string }).known = 'all'
  expect(kit.inference().holds(kit.ref('marker::Send', closure))).toBe('yes')
})
