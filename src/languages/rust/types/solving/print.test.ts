import { describe, expect, test } from 'vitest'
import type { Ty } from '../ty'
import { createPrinter } from './print'
import { Kit, i32 } from './testing/kit'

const kit = new Kit(`
use std::rc::Rc; use std::sync::{Arc, Mutex, MutexGuard};
mod bank { pub struct Account; pub struct Duration; pub struct Thing<T>(pub T); }
mod other { pub struct Thing; pub trait Show {} }
struct Local; struct W<T>(T); struct Lt<'a>(&'a i32);
type T1 = Rc<[i32; 3]>; type T2 = Arc<Mutex<i32>>; type T3 = MutexGuard<'static, i32>; type T4 = &'static str;
type T5 = Box<dyn Fn(i32) -> i32 + Send>; type T6 = Box<dyn for<'z> Fn(&'z str, Lt) -> &'z str>; type T7 = fn(i32, &str) -> bool;
type T8 = bank::Account; type T9 = bank::Thing<i32>; type T10 = other::Thing; type T11 = bank::Duration; type T12 = std::time::Duration;
type T13 = &'static dyn other::Show; type T14 = (i32,); type T15 = (); type T16 = *const u8; type T17 = &'static mut [i32];
type T18 = Option<Box<dyn Fn(&str) -> String + Send + Sync>>; type T19 = Box<dyn Iterator<Item = i32>>; type T20 = fn();
type T21 = std::sync::mpsc::Sender<i32>; type T22 = std::sync::mpsc::TryRecvError; type T23 = Box<dyn std::error::Error>;
type T24 = Result<(), std::fmt::Error>; type T25 = fn(&i32) -> &str; type T26 = Vec<W<Arc<Mutex<Option<Vec<String>>>>>>;
fn opaque() -> impl Iterator<Item = i32> + Send { loop {} }
fn adder() -> impl Fn(i32) -> i32 { loop {} }
fn generic<T: Iterator, U>(t: T::Item, u: U) {}
fn text<'a>(s: &'a str, n: &i32) -> &'a str { s }
impl Local { fn made<T>(t: T) -> Local { Local } }
fn main() {
    let add = |a: i32| a;
}
`)
const printer = createPrinter(kit.defs, 'main.rs', kit.source)

test.each([
  ['T1', 'Rc<[i32; 3]>'],
  ['T2', 'Arc<std::sync::Mutex<i32>>'],
  ['T3', "std::sync::MutexGuard<'_, i32>"],
  ['T4', '&str'],
  ['T5', 'Box<dyn Fn(i32) -> i32 + Send>'],
  ['T6', "Box<dyn for<'z, 'a> Fn(&'z str, Lt<'a>) -> &'z str>"],
  ['T7', "for<'a> fn(i32, &'a str) -> bool"],
  ['T8', 'Account'],
  ['T9', 'bank::Thing<i32>'],
  ['T10', 'other::Thing'],
  ['T11', 'bank::Duration'],
  ['T12', 'std::time::Duration'],
  ['T13', '&dyn Show'],
  ['T14', '(i32,)'],
  ['T15', '()'],
  ['T16', '*const u8'],
  ['T17', '&mut [i32]'],
  ['T18', "Option<Box<dyn for<'a> Fn(&'a str) -> String + Send + Sync>>"],
  ['T19', 'Box<dyn Iterator<Item = i32>>'],
  ['T20', 'fn()'],
  ['T21', 'std::sync::mpsc::Sender<i32>'],
  ['T22', 'std::sync::mpmc::TryRecvError'],
  ['T23', 'Box<dyn std::error::Error>'],
  ['T24', 'Result<(), std::fmt::Error>'],
  ['T25', "for<'a> fn(&'a i32) -> &'a str"],
])('%s is %s', (name, expected) => expect(printer.show(kit.type(name))).toBe(expected))

test.each([
  ['T2', '`Arc<Mutex<i32>>`'],
  ['T7', 'fn pointer'],
  ['T18', '`Option<Box<...>>`'],
  ['T26', '`Vec<W<Arc<Mutex<Option<Vec<String>>>>>>`'],
  ['T10', '`Thing`'],
])('a label expects %s as %s', (name, expected) => expect(printer.sort(kit.type(name))).toBe(expected))

describe('others', () => {
  test('opaque types and projections', () => {
    const opaque = (fn: string): Ty => ({ kind: 'opaque', def: kit.fn(fn).opaques[0]!, args: [] })
    expect(printer.show(opaque('opaque'))).toBe('impl Iterator<Item = i32> + Send')
    expect(printer.show(opaque('adder'))).toBe('impl Fn(i32) -> i32')
    expect(printer.show(kit.fn('generic').signature.params[0]!)).toBe('<T as Iterator>::Item')
  })

  test('variables', () => {
    const infer = kit.inference()
    const items = [infer.fresh(), infer.fresh('int'), infer.fresh('float')]
    expect(printer.show({ kind: 'tuple', items })).toBe('(_, {integer}, {float})')
    expect(items.map((type) => printer.sort(type))).toEqual(['inferred type', 'integer', 'floating-point number'])
  })

  test('functions', () => {
    const type = (fn: string, args: Ty[]): Ty => ({ kind: 'fn-def', def: kit.fn(fn), args })
    expect(printer.show(type('main', []))).toBe('fn() {main}')
    expect(printer.show(type('text', []))).toBe("for<'a, 'b> fn(&'a str, &'b i32) -> &'a str {text}")
    const made = kit.defs.impls.find((impl) => impl.items.has('made'))!.items.get('made')!
    expect(printer.show({ kind: 'fn-def', def: made as never, args: [i32] })).toBe(
      'fn(i32) -> Local {Local::made::<i32>}',
    )
    const next = kit.trait('iter::Iterator').items.get('next')!
    expect(printer.show({ kind: 'fn-def', def: next as never, args: [kit.type('T19')] })).toBe(
      "for<'a> fn(&'a mut Box<dyn Iterator<Item = i32>>) -> Option<<Box<dyn Iterator<Item = i32>> as Iterator>::Item> {<Box<dyn Iterator<Item = i32>> as Iterator>::next}",
    )
  })

  test('closures are where their heads are', () => {
    const from = kit.source.indexOf('|a: i32|')
    const closure = kit.closure('main', { node: { headSpan: { from, to: from + 8 } } as never })
    const line = kit.source.slice(0, from).split('\n').length
    expect(printer.show(closure)).toBe(`{closure@main.rs:${line}:15: ${line}:23}`)
  })

  test('lifetimes with names where a signature is quoted', () => {
    expect(printer.show(kit.fn('text').signature.result, true)).toBe("&'a str")
    expect(printer.show(kit.type('T4'), true)).toBe("&'static str")
  })

  test('traits as bounds', () => {
    expect(printer.trait(kit.ref('fmt::Display', i32))).toBe('std::fmt::Display')
    expect(printer.trait(kit.ref('convert::From', i32, i32))).toBe('From<i32>')
    expect(printer.trait(kit.ref('ops::Fn', i32, kit.type('T14')))).toBe('Fn(i32)')
  })
})
