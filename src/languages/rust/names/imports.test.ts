import { describe, expect, it } from 'vitest'
import { define, errors, help, labels } from './testing/define'

const typeNames = (source: string) => [...define(source).definitions.root.types.keys()]

describe('imports', () => {
  it('bring names, renamed or not, from lists and by globs', () => {
    const source = `use std::sync::{Arc, Mutex as Lock, mpsc::{self, Sender}, atomic::*}; use std::thread;`
    expect(typeNames(source)).toEqual(['Arc', 'Lock', 'mpsc', 'Sender', 'thread', 'Ordering', 'AtomicUsize'])
  })

  it('may come before what they depend on', () => {
    expect(
      errors(`use b::X as Y; use a as b; mod a { pub use self::c::*; mod c { pub struct X; } } fn f(y: Y) {}`),
    ).toEqual([])
  })

  it('bring variants into both namespaces', () => {
    const { root } = define(`use Shape::*; enum Shape { Circle(i32), Square { side: i32 }, Unit }`).definitions
    expect(root.values.get('Circle')?.kind).toBe('fn')
    expect(root.values.get('Unit')?.kind).toBe('variant')
    expect(root.types.get('Square')?.kind).toBe('variant')
  })

  it('are hidden by what is declared when they come by a glob', () => {
    expect(errors(`use std::sync::*; struct Mutex; fn f(m: Mutex) {}`)).toEqual([])
  })

  it('of a block are seen in the block alone', () => {
    expect(errors(`fn main() { use std::sync::Arc; fn f(x: Arc<i32>) {} } fn g(x: Arc<i32>) {}`)).toEqual([
      'E0425 1:64 cannot find type `Arc` in this scope',
    ])
  })

  it('can go around through core and alloc', () => {
    expect(errors(`use core::option::Option as O; use alloc::vec::Vec as V; fn f(x: O<V<i32>>) {}`)).toEqual([])
  })

  it.each([
    [`use std::sync::Mutx;`, 'E0432 1:5 unresolved import `std::sync::Mutx`'],
    [`use foo::bar;`, 'E0432 1:5 unresolved import `foo`'],
    [`use foo::baz::Q;`, 'E0433 1:5 cannot find module or crate `foo` in this scope'],
    [`use std::foo::bar;`, 'E0432 1:10 unresolved import `std::foo`'],
    [`use std::{foo, bar::Baz};`, 'E0432 1:11 unresolved imports `std::foo`, `std::bar`'],
    [`use super::x;`, 'E0433 1:5 too many leading `super` keywords'],
    [`mod a { fn f() {} } use a::f;`, 'E0603 1:28 function `f` is private'],
    [`mod a { mod b { pub struct S; } } use a::b::S;`, 'E0603 1:42 module `b` is private'],
    [`mod a { use std::rc::Rc; } use a::Rc;`, 'E0603 1:35 struct import `Rc` is private'],
    [`use std::sync::Arc; use std::sync::Arc;`, 'E0252 1:25 the name `Arc` is defined multiple times'],
    [`use std::sync::Arc; struct Arc;`, 'E0255 1:21 the name `Arc` is defined multiple times'],
    [`enum E { A } use E::B;`, 'E0432 1:18 unresolved import `E::B`'],
    [`enum E { A } use E::A::B;`, 'E0432 1:21 unresolved import `E::A`'],
    [
      `mod a { pub struct X; } mod b { pub struct X; } use a::*; use b::*; fn f(x: X) {}`,
      'E0659 1:77 `X` is ambiguous',
    ],
  ])('%s: %s', (source, error) => expect(errors(source)).toEqual([error]))

  it('that fail are told once, not where the name is used', () => {
    expect(errors(`use std::sync::Foo; fn f(x: Foo) -> Foo { x }`)).toHaveLength(1)
  })

  it('may name macros', () => expect(errors(`use std::println;`)).toEqual([]))

  it('say what was there instead', () => {
    expect(labels(`use std::sync::Mutx;`)).toEqual(['1:5 no `Mutx` in `sync`'])
    expect(help(`use std::sync::Mutx;`)).toBe('a similar name exists in the module: `Mutex`')
    expect(labels(`use std::sync::Arc::Foo;`)).toEqual(['1:16 `Arc` is a struct, not a module'])
    expect(labels(`use std::foo;`)).toEqual(['1:5 no `foo` in the root'])
  })
})
