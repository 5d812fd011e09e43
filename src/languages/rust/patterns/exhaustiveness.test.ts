import { describe, expect, test } from 'vitest'
import { lineColumn } from '../../../program/diagnostic'
import { defineProgram, defineStd } from '../names/define'
import { stdSource } from '../std'
import { parse } from '../syntax/parse'
import { checkProgram } from '../types/checking/check-program'
import { createPrinter } from '../types/solving/print'
import { createSolver } from '../types/solving/solver'
import { checkPatterns } from './exhaustiveness'

let std: ReturnType<typeof defineStd> | null = null

/** Code, line, column and message of what is wrong with the patterns of a program. */
function found(source: string): string[] {
  std ??= defineStd(parse(stdSource()).crate)
  const { definitions } = defineProgram(std, parse(source).crate)
  const solver = createSolver(definitions)
  const printer = createPrinter(definitions, 'main.rs', source)
  const { bodies } = checkProgram(definitions, solver)
  return [...bodies.values()]
    .flatMap((body) => checkPatterns(body, solver, (type) => printer.show(type)))
    .map(({ code, message, span, labels, help }) => {
      const { line, column } = lineColumn(source, span.from)
      const told = code === 'E0005' ? `${message}: ${labels[0].message}` : message
      return `${line}:${column} ${code} ${told}${help?.includes('if let') ? ' (if let)' : ''}`
    })
}

/** What rustc 1.95 says of each function. */
describe('enums, numbers, slices', () => {
  const declarations = `use std::cmp::Ordering;
mod m { pub enum E { A, B(i32), C{x:i32} } pub enum Void {} }
enum Color { Red, Green, Blue, Black, White }
struct P { x: bool, y: Option<bool> }`
  test.each([
    ['fn a(o: Option<i32>) { match o { Some(_) => {} } }', ['5:30 E0004 non-exhaustive patterns: `None` not covered']],
    [
      'fn b(c: Color) { match c { Color::Red => {} } }',
      ['5:24 E0004 non-exhaustive patterns: `Color::Green`, `Color::Blue`, `Color::Black` and 1 more not covered'],
    ],
    [
      'fn c(c: &Color) { match c { Color::Red | Color::Blue => {} } }',
      ['5:25 E0004 non-exhaustive patterns: `&Color::Green`, `&Color::Black` and `&Color::White` not covered'],
    ],
    [
      'fn d(x: i32) { match x { 1 => {} 5..=10 => {} } }',
      ['5:22 E0004 non-exhaustive patterns: `i32::MIN..=0_i32`, `2_i32..=4_i32` and `11_i32..=i32::MAX` not covered'],
    ],
    [
      'fn e(x: u8) { match x { 0..=9 => {} 11..=255 => {} } }',
      ['5:21 E0004 non-exhaustive patterns: `10_u8` not covered'],
    ],
    ['fn f(x: usize) { match x { 0..=9 => {} } }', ['5:24 E0004 non-exhaustive patterns: `10_usize..` not covered']],
    [
      "fn g(x: char) { match x { 'a'..='z' => {} } }",
      [
        "5:23 E0004 non-exhaustive patterns: `'\\0'..='`'`, `'{'..='\\u{d7ff}'` and `'\\u{e000}'..='\\u{10ffff}'` not covered",
      ],
    ],
    ['fn h(x: &str) { match x { "a" => {} } }', ['5:23 E0004 non-exhaustive patterns: `&_` not covered']],
    [
      'fn i(x: &[i32]) { match x { [] => {} [_a, 0] => {} } }',
      ['5:25 E0004 non-exhaustive patterns: `&[_]` and `&[_, _, _, ..]` not covered'],
    ],
    [
      'fn j(x: (bool, Option<bool>)) { match x { (true, _) => {} (_, Some(true)) => {} } }',
      ['5:39 E0004 non-exhaustive patterns: `(false, None)` not covered'],
    ],
    [
      'fn k(o: Ordering) { match o { Ordering::Less => {} } }',
      ['5:27 E0004 non-exhaustive patterns: `std::cmp::Ordering::Equal` and `std::cmp::Ordering::Greater` not covered'],
    ],
    [
      'fn l(e: m::E) { match e { m::E::A => {} } }',
      ['5:23 E0004 non-exhaustive patterns: `E::B(_)` and `E::C { .. }` not covered'],
    ],
    [
      'fn mm(p: P) { match p { P { x: true, y: None } => {} } }',
      ['5:21 E0004 non-exhaustive patterns: `P { x: false, .. }` not covered'],
    ],
    [
      'fn n(r: Result<i32, String>) { match r { Ok(0) => {} Err(_) => {} } }',
      ['5:38 E0004 non-exhaustive patterns: `Ok(i32::MIN..=-1_i32)` and `Ok(1_i32..=i32::MAX)` not covered'],
    ],
    ['fn o(x: i32) { match x {} }', ['5:22 E0004 non-exhaustive patterns: type `i32` is non-empty']],
    [
      'fn p(c: Color) { match c {} }',
      ['5:24 E0004 non-exhaustive patterns: `Color::Red`, `Color::Green`, `Color::Blue` and 2 more not covered'],
    ],
    [
      'fn q(x: bool) { match x { true if x => {}, false => {} } }',
      ['5:23 E0004 non-exhaustive patterns: `true` not covered'],
    ],
    [
      'fn r(x: std::sync::atomic::Ordering) { match x { std::sync::atomic::Ordering::Relaxed => {} } }',
      ['5:46 E0004 non-exhaustive patterns: `_` not covered'],
    ],
    ['fn s(x: f64) { match x { 1.0 => {} } }', ['5:22 E0004 non-exhaustive patterns: `_` not covered']],
    [
      'fn t(o: Option<i32>) { let Some(x) = o; }',
      ['5:28 E0005 refutable pattern in local binding: pattern `None` not covered'],
    ],
    [
      'fn u(x: i32) { let 5 = x; for Some(y) in [Some(1)] {} }',
      [
        '5:20 E0005 refutable pattern in local binding: patterns `i32::MIN..=4_i32` and `6_i32..=i32::MAX` not covered (if let)',
        '5:31 E0005 refutable pattern in `for` loop binding: pattern `None` not covered',
      ],
    ],
    ['fn v(Some(x): Option<i32>) {}', ['5:6 E0005 refutable pattern in function argument: pattern `None` not covered']],
    [
      'fn w(c: Color) { let Color::Red = c; let (Color::Red, 1) = (c, 2); }',
      [
        '5:22 E0005 refutable pattern in local binding: patterns `Color::Green`, `Color::Blue`, `Color::Black` and 1 more not covered (if let)',
        '5:42 E0005 refutable pattern in local binding: patterns `(Color::Green, _)`, `(Color::Blue, _)`, `(Color::Black, _)` and 1 more not covered (if let)',
      ],
    ],
    [
      'fn x(x: Option<Box<i32>>, y: i8) { match (x, y) { (None, -5..=5) => {} } }',
      ['5:42 E0004 non-exhaustive patterns: `(Some(_), _)` not covered'],
    ],
    [
      'fn y() { let cl = |Some(x): Option<i32>| 1; }',
      ['5:20 E0005 refutable pattern in closure argument: pattern `None` not covered'],
    ],
    [
      'fn z(x: m::E) { match x { m::E::A => {}, m::E::B(1) => {} , m::E::C{x: 1} => {} } }',
      [
        '5:23 E0004 non-exhaustive patterns: `E::B(i32::MIN..=0_i32)`, `E::B(2_i32..=i32::MAX)`, `E::C { x: i32::MIN..=0_i32 }` and 1 more not covered',
      ],
    ],
    [
      'fn aa(x: isize) { match x { isize::MIN..=0 => {} } }',
      ['5:25 E0004 non-exhaustive patterns: `..isize::MIN` and `1_isize..` not covered'],
    ],
    [
      'fn ab(x: [bool;2]) { match x { [true, _] => {} } }',
      ['5:28 E0004 non-exhaustive patterns: `[false, _]` not covered'],
    ],
    [
      'fn ac(x: Option<Option<i32>>) { match x { Some(Some(_)) => (), } }',
      ['5:39 E0004 non-exhaustive patterns: `None` not covered'],
    ],
    [
      'fn ad(x: Result<i32, m::Void>) { let Ok(_) = x; match &x { Ok(_) => {} } }',
      ['5:55 E0004 non-exhaustive patterns: `&Err(_)` not covered'],
    ],
  ] as const)('%s', (line, expected) => {
    expect(found(`${declarations}\n${line}\nfn main() {}`)).toEqual(expected)
  })
})

describe('structs, arrays, constants', () => {
  const declarations = `enum E { A, B }
struct S(u8); struct U;
const MAX: u8 = 200;`
  test.each([
    [
      'fn a(x: Option<i32>) { let Some(1) = x; let (Some(y), 1) = (x, 1); }',
      [
        '4:28 E0005 refutable pattern in local binding: pattern `None` not covered (if let)',
        '4:45 E0005 refutable pattern in local binding: pattern `(None, _)` not covered',
      ],
    ],
    [
      'fn b(x: (i32,)) { match x { (1,) => {} } }',
      ['4:25 E0004 non-exhaustive patterns: `(i32::MIN..=0_i32,)` and `(2_i32..=i32::MAX,)` not covered'],
    ],
    ['fn c(x: E) { match x {} }', ['4:20 E0004 non-exhaustive patterns: `E::A` and `E::B` not covered']],
    ['fn d(x: &E) { match x {} }', ['4:21 E0004 non-exhaustive patterns: type `&E` is non-empty']],
    ['fn e(x: S) { match x { S(0) => {} } }', ['4:20 E0004 non-exhaustive patterns: `S(1_u8..=u8::MAX)` not covered']],
    [
      'fn f(x: &(E, bool)) { match *x { (E::A, true) => {} } }',
      ['4:29 E0004 non-exhaustive patterns: `(E::B, _)` not covered'],
    ],
    [
      'fn g(x: Option<&str>) { match x { Some("a") => {} None => {} } }',
      ['4:31 E0004 non-exhaustive patterns: `Some(&_)` not covered'],
    ],
    [
      'fn h(x: &[E; 2]) { match x { [E::A, ..] => {} } }',
      ['4:26 E0004 non-exhaustive patterns: `&[E::B, ..]` not covered'],
    ],
    [
      'fn i(x: Vec<Option<i32>>) { match x.as_slice() { [.., Some(_)] => {} [None, ..] => {} } }',
      ['4:35 E0004 non-exhaustive patterns: `&[]` not covered'],
    ],
    [
      'fn j(x: i128) { match x { 0.. => {} } }',
      ['4:23 E0004 non-exhaustive patterns: `i128::MIN..=-1_i128` not covered'],
    ],
    [
      'fn k(a: E, b: E, c: E) { match (a, b, c) { (E::A, E::A, E::A) => {} (E::B, _, _) => {} } }',
      ['4:32 E0004 non-exhaustive patterns: `(E::A, E::B, _)` not covered'],
    ],
    ['fn o(x: Box<E>) { match *x { E::A => {} } }', ['4:25 E0004 non-exhaustive patterns: `E::B` not covered']],
    [
      'fn p(x: &mut Option<E>) { match x { None => {}, Some(E::A) => {} } }',
      ['4:33 E0004 non-exhaustive patterns: `&mut Some(E::B)` not covered'],
    ],
    [
      "fn q(x: char) { match x { '\\u{0}'..='\\u{d7ff}' => {}, '\\u{e000}'..='\\u{ffff}' => {} } }",
      ["4:23 E0004 non-exhaustive patterns: `'𐀀'..='\\u{10ffff}'` not covered"],
    ],
    [
      'fn r(x: (u8, u8)) { match x { (0, 0) => (), (0..=10, 5..) => () } }',
      ['4:27 E0004 non-exhaustive patterns: `(11_u8..=u8::MAX, _)` not covered'],
    ],
    [
      'fn s(x: bool, y: Option<u8>) { match (x, y) { (true, Some(1)) | (false, None) => {} } }',
      ['4:38 E0004 non-exhaustive patterns: `(true, None)` and `(false, Some(_))` not covered'],
    ],
    [
      'fn main() { let f = |x: Option<i32>| { let None = x; }; while let 1 = 1 {} }',
      ['4:44 E0005 refutable pattern in local binding: pattern `Some(_)` not covered (if let)'],
    ],
  ] as const)('%s', (line, expected) => {
    expect(found(`${declarations}\n${line}\nfn main() {}`)).toEqual(expected)
  })
})

describe('order', () => {
  const declarations = `#[derive(Clone, Copy)]
enum E { A, B, C }`
  test.each([
    [
      'fn a(x: bool, y: Option<u8>) { match (x, y) { (false, Some(1)) | (true, None) => {} } }',
      ['3:38 E0004 non-exhaustive patterns: `(true, Some(_))` and `(false, None)` not covered'],
    ],
    [
      'fn b(x: bool, y: Option<u8>) { match (x, y) { (true, None) => {} (false, Some(1)) => {} } }',
      ['3:38 E0004 non-exhaustive patterns: `(true, Some(_))` and `(false, None)` not covered'],
    ],
    [
      'fn c(x: E, y: bool) { match (x, y) { (E::C, true) => {} (E::A, false) => {} (E::B, true) => {} } }',
      ['3:29 E0004 non-exhaustive patterns: `(E::A, true)`, `(E::B, false)` and `(E::C, false)` not covered'],
    ],
    [
      'fn d(x: (bool, bool)) { match x { (true, true) => {} (false, false) => {} } }',
      ['3:31 E0004 non-exhaustive patterns: `(true, false)` and `(false, true)` not covered'],
    ],
    ['fn e(x: bool) { match x { } }', ['3:23 E0004 non-exhaustive patterns: type `bool` is non-empty']],
    [
      'fn f(x: (bool, u8)) { match x { (false, 0) => {} (true, 1..) => {} } }',
      ['3:29 E0004 non-exhaustive patterns: `(true, 0_u8)` and `(false, 1_u8..=u8::MAX)` not covered'],
    ],
    [
      'fn g(x: (u8, bool)) { match x { (10.., false) => {} (..=9, true) => {} } }',
      ['3:29 E0004 non-exhaustive patterns: `(0_u8..=9_u8, false)` and `(10_u8..=u8::MAX, true)` not covered'],
    ],
    [
      'fn h(x: Option<bool>) { match x { None => {} Some(true) if true => {} } }',
      ['3:31 E0004 non-exhaustive patterns: `Some(false)` not covered'],
    ],
    [
      'fn i(x: (Option<bool>, E)) { match x { (None, E::A) => {} (Some(true), _) => {}, (Some(false), E::B) => {} } }',
      [
        '3:36 E0004 non-exhaustive patterns: `(None, E::B)`, `(None, E::C)`, `(Some(false), E::A)` and 1 more not covered',
      ],
    ],
  ] as const)('%s', (line, expected) => {
    expect(found(`${declarations}\n${line}\nfn main() {}`)).toEqual(expected)
  })
})
