import { describe, expect, test } from 'vitest'
import type * as ast from './ast'
import { parse } from './parse'
import { showArgs, showBounds, showExpr, showPath, showPattern, showStatement, showType } from './testing/show'

function crateOf(source: string): ast.Crate {
  const { crate, diagnostics } = parse(source)
  expect(diagnostics).toEqual([])
  return crate
}

function itemOf(source: string): ast.Item {
  return crateOf(source).items[0]!
}

function bodyOf(text: string): ast.BlockExpr {
  const item = itemOf(`fn f() { ${text} }`)
  return (item as ast.FnItem).body!
}

const exprOf = (text: string) => showExpr(bodyOf(text).value!)
const bodyText = (text: string) => showExpr(bodyOf(text))

describe('expressions', () => {
  test.each([
    ['1 + 2 * 3 - 4', '(- (+ 1 (* 2 3)) 4)'],
    ['a || b && c == d | e ^ f & g << h', '(|| a (&& b (== c (| d (^ e (& f (<< g h)))))))'],
    ['a = b = c', '(= a (= b c))'],
    ['a += b << 1', '(+= a (<< b 1))'],
    ['a >>= b >> c', '(>>= a (>> b c))'],
    ['-x as i64 * y', '(* (as (- x) i64) y)'],
    ['!a.b', '(! a.b)'],
    ['&mut *a', '(& mut (* a))'],
    ['&&a', '(& (& a))'],
    ['&raw const a', '(&raw a)'],
    ['&raw mut a.b', '(&raw mut a.b)'],
    ['a && b || c', '(|| (&& a b) c)'],
    ['x == (a < b)', '(== x (paren (< a b)))'],
    ['a..b + 1', '(.. a (+ b 1))'],
    ['..', '(.. - -)'],
    ['..=b', '(..= - b)'],
    ['(a..)', '(paren (.. a -))'],
    ['a[1..]', '(index a (.. 1 -))'],
    ['f(a)(b)', '(call (call f a) b)'],
    ['a.b.c(d)?.e', '(? (.c a.b d)).e'],
    ['t.0.1', 't.0.1'],
    ['t.0 .1', 't.0.1'],
    ['1.max(2)', '(.max 1 2)'],
    ['1..2', '(.. 1 2)'],
    ['v.iter().collect::<Vec<_>>()', '(.collect<Vec<_>> (.iter v))'],
    ['Vec::<Vec<u8>>::new()', '(call Vec<Vec<u8>>::new)'],
    ['<T as Into<U>>::into(x)', '(call <T 1>::Into<U>::into x)'],
    ['<[u8]>::len(x)', '(call <[u8] 0>::len x)'],
    ['::std::mem::drop(x)', '(call ::std::mem::drop x)'],
    ['[0; 3]', '[0; 3]'],
    ['[1, 2,]', '[1 2]'],
    ['()', '(tuple)'],
    ['(a,)', '(tuple a)'],
    ['P { x, y: 1, ..q }', 'P{x:x y:1 ..q}'],
    ['P { 0: a }', 'P{0:a}'],
    ['(a, _) = (b, c)', '(= (tuple a _) (tuple b c))'],
    ['P { x, .. } = p', '(= P{x:x ..} p)'],
    ['|a, (b, c): (i32, i32), &d| a', '(|a (tuple b c):(i32 i32) &d| a)'],
    ['move || -> u8 { 1 }', '(move || ->u8 {1})'],
    ['|x| |y| x + y', '(|x| (|y| (+ x y)))'],
    ['return', '(return)'],
    ['return a + b', '(return (+ a b))'],
    ['a as *const u8 as usize', '(as (as a *const u8) usize)'],
    ['a as u8 as char', '(as (as a u8) char)'],
  ])('%s', (text, shape) => {
    expect(exprOf(text)).toBe(shape)
  })
})

describe('literals', () => {
  test.each([
    ['1_000u64', '1000u64'],
    ['0xffu8', '255u8'],
    ['0b1010_1010', '170'],
    ['0o17i16', '15i16'],
    ['170141183460469231731687303715884105727', '170141183460469231731687303715884105727'],
    ['1e3', '1000.0'],
    ['2.5e-1', '0.25'],
    ['2.0f32', '2.0f32'],
    ['2.', '2.0'],
    ['3f64', '3.0f64'],
    [`'a'`, `'a'`],
    [`'\\''`, `'''`],
    [`'\\u{1F600}'`, `'😀'`],
    [`'😀'`, `'😀'`],
    [`"a\\n\\"\\x41\\u{e9}\\\\"`, '"a\\n\\"Aé\\\\"'],
    [`"a \\\n     b"`, '"a b"'],
    [`r"\\n"`, '"\\\\n"'],
    [`r##"a"#b"##`, '"a\\"#b"'],
    [`b'a'`, 'b97'],
    [`b"a\\xff\\0"`, 'b[97 255 0]'],
    [`br#"a"b"#`, 'b[97 34 98]'],
    ['true', 'true'],
    ['r#type', 'type'],
    ['concat!("a", 1, 2.5, \'c\', true, -1)', '"a12.5ctrue-1"'],
    ['stringify!(a +   b)', '"a + b"'],
    ['line!()', '1u32'],
    ['cfg!(test)', 'false'],
    ['cfg!(all(unix, not(test)))', 'true'],
  ])('%s', (text, shape) => {
    expect(exprOf(text)).toBe(shape)
  })

  test('line breaks of Windows in strings are single ones', () => {
    expect(exprOf('"a\r\nb"')).toBe('"a\\nb"')
  })
})

describe('what ends a statement', () => {
  test.each([
    ['if a { b } else { c } - 1', '{(if a {b} {c}) (- 1)}'],
    ['match a {} (b)', '{(match a) (paren b)}'],
    ['{ a }; b', '{{a}; b}'],
    ['unsafe { a }.b()', '{(.b unsafe {a})}'],
    ['if a { b } else { c }.d', '{(if a {b} {c}).d}'],
    ['match a { _ => b }?; c', '{(? (match a (_ => b))); c}'],
    ['let x = if a { b } else { c } + 1;', '{(let x (+ (if a {b} {c}) 1))}'],
    ['loop { break } & a', '{(loop {(break)}) (& a)}'],
    [';;a', '{; ; a}'],
    ['a; fn g() {} b', '{a; (fn g) b}'],
    ['vec![1].len()', '{(.len (vec! 1))}'],
    ['println! {"a"} b', '{(println! "a") b}'],
    ['dbg! {a}.b', '{(dbg! a).b}'],
    ['while a { } *b = c;', '{(while a {}) (= (* b) c);}'],
    ['#[allow(unused)] let x = 1;', '{(let x 1)}'],
    ['#[cfg(test)] let x = 1; #[cfg(not(test))] let y = 2;', '{(let y 2)}'],
  ])('%s', (text, shape) => {
    expect(bodyText(text)).toBe(shape)
  })
})

describe('statements and control flow', () => {
  test.each([
    ['let (mut a, ref b) = c;', '{(let (tuple mut a ref b) c)}'],
    ['let Some(x) = y else { return };', '{(let (Some x) y else {(return)})}'],
    ['let x: u8;', '{(let x:u8)}'],
    ['if a == B { }', '{(if (== a B) {})}'],
    ['if (S { x: 1 }) == s {}', '{(if (== (paren S{x:1}) s) {})}'],
    ['if f(S { x: 1 }) {}', '{(if (call f S{x:1}) {})}'],
    ['if let Some(x) | Ok(x) = y && x > 1 {}', '{(if (&& (let (or (Some x) (Ok x)) y) (> x 1)) {})}'],
    ['while let Some(x) = v.pop() {}', '{(while (let (Some x) (.pop v)) {})}'],
    ["'a: for (i, _) in 0..n { continue 'a }", "{(for 'a (tuple i _) (.. 0 n) {(continue 'a)})}"],
    ["'a: { break 'a 1 }", "{'a {(break 'a 1)}}"],
    ['for x in a.. {}', '{(for x (.. a -) {})}'],
    ['const { 1 }', '{const {1}}'],
    [
      'match x { A | B if c => d, E { f, g: 1, .. } => { h } I(..) => return, _ => {} }',
      '{(match x ((or A B) if c => d) (E{f:f g:1 ..} => {h}) ((I ..) => (return)) (_ => {}))}',
    ],
  ])('%s', (text, shape) => {
    expect(bodyText(text)).toBe(shape)
  })
})

describe('patterns', () => {
  test.each([
    ['1..=5', '1..=5'],
    ["'a'..='z'", "'a'..='z'"],
    ['..5', '..5'],
    ['-1..', '(- 1)..'],
    ['i32::MIN..=0', 'i32::MIN..=0'],
    ['[a, .., b]', '[a .. b]'],
    ['[a, rest @ ..]', '[a rest@..]'],
    ['x @ (1 | 2)', 'x@(or 1 2)'],
    ['&mut (a, _)', '&mut (tuple a _)'],
    ['&&x', '&&x'],
    ['ref mut x', 'ref mut x'],
    ['A::B', 'A::B'],
    ['P { ref x, mut y, 0: _ }', 'P{x:ref x y:mut y 0:_}'],
    ['(a)', 'a'],
    ['(..)', '(tuple ..)'],
    ['| a | b', '(or a b)'],
    ['"s"', '"s"'],
  ])('%s', (text, shape) => {
    const { value } = bodyOf(`match v { ${text} => 1 }`)
    expect(value?.kind === 'match' && showPattern(value.arms[0]!.pattern)).toBe(shape)
  })
})

describe('types', () => {
  test.each([
    ["&'a mut [T; N + 1]", "&'a mut [T; (+ N 1)]"],
    ['Option<Vec<Vec<u8>>>', 'Option<Vec<Vec<u8>>>'],
    ["Box<dyn Fn(u8, &str) -> u8 + Send + 'static>", "Box<dyn Fn(u8 &str)->u8+Send+'static>"],
    ['impl Iterator<Item = u8> + use<T>', 'impl Iterator<Item=u8>'],
    ["for<'a> fn(&'a u8, name: u8) -> !", "fn(&'a u8 u8)->!"],
    ["dyn for<'a> Fn(&'a u8)", "dyn for<'a>Fn(&'a u8)"],
    ['<T as Iterator>::Item', '<T 1>::Iterator::Item'],
    ['*const *mut u8', '*const *mut u8'],
    ['(u8)', 'u8'],
    ['(u8,)', '(u8)'],
    ['&(dyn A + B)', '&dyn A+B'],
    ['A<{ N }, -1, true>', 'A<{N}, (- 1), true>'],
    ['&&u8', '&&u8'],
    ['_', '_'],
    ['::std::vec::Vec<u8>', '::std::vec::Vec<u8>'],
  ])('%s', (text, shape) => {
    const statement = bodyOf(`let x: ${text};`).statements[0]!
    expect(statement.kind === 'let' && showType(statement.type!)).toBe(shape)
  })
})

describe('macros', () => {
  test.each([
    ['println!("{a}", a = 1, b,)', '(println! "{a}" a=1 b)'],
    ['vec![]', '(vec!)'],
    ['vec![1; n]', '(vec! 1 ; n)'],
    ['vec![1, 2,]', '(vec! 1 2)'],
    ['matches!(a, Some(x) if x > 1)', '(matches! a (Some x) if (> x 1))'],
    ['matches!(a, A | B)', '(matches! a (or A B))'],
    ['std::assert_eq!(a, b, "x {}", c)', '(assert_eq! a b "x {}" c)'],
    ['write!(f, "{}", x)?', '(? (write! f "{}" x))'],
    ['dbg!(&x)', '(dbg! (& x))'],
    ['panic!()', '(panic!)'],
  ])('%s', (text, shape) => {
    expect(exprOf(text)).toBe(shape)
  })

  test('thread_local! comes to statics', () => {
    const { items } = crateOf('thread_local! { static A: Cell<u8> = const { Cell::new(1) }; pub static B: u8 = 2 }')
    const shown = items.map(
      (item) => item.kind === 'static' && [item.name.name, item.threadLocal, showExpr(item.value)],
    )
    expect(shown).toEqual([
      ['A', true, 'const {(call Cell::new 1)}'],
      ['B', true, '2'],
    ])
  })
})

describe('items', () => {
  test('a function', () => {
    const fn = itemOf(
      `pub const unsafe fn f<'a, T: Copy + 'a, const N: usize>(x: &'a T, mut y: u8) -> T where T: A<B = C>, 'a: 'b { x }`,
    ) as ast.FnItem
    expect([fn.name.name, fn.isPublic, fn.isConst, fn.isUnsafe]).toEqual(['f', true, true, true])
    expect(fn.generics.params.map((param) => [param.kind, param.name.name])).toEqual([
      ['lifetime', 'a'],
      ['type', 'T'],
      ['const', 'N'],
    ])
    expect(fn.params.map(({ pattern, type }) => `${showPattern(pattern)}:${showType(type)}`)).toEqual([
      "x:&'a T",
      'mut y:u8',
    ])
    expect(showType(fn.result!)).toBe('T')
    expect(
      fn.generics.where.map((each) => each.kind === 'type' && showType(each.type) + showBounds(each.bounds)),
    ).toEqual(['TA<B=C>', false])
  })

  test.each([
    ['self', null, false, null],
    ['mut self', null, true, null],
    ['&self', { mutable: false, lifetime: null }, false, null],
    ["&'a mut self", { mutable: true, lifetime: 'a' }, false, null],
    ['self: Box<Self>', null, false, 'Box<Self>'],
  ])('%s', (text, reference, mutable, type) => {
    const { items } = itemOf(`impl A { fn f(${text}, x: u8) {} }`) as ast.ImplItem
    const { self } = items[0] as ast.FnItem
    const found = self!.reference
    expect(found && { mutable: found.mutable, lifetime: found.lifetime?.name ?? null }).toEqual(reference)
    expect([self!.mutable, self!.type && showType(self!.type)]).toEqual([mutable, type])
  })

  test('implementations', () => {
    const impl = itemOf('unsafe impl<T> !Send for A<T> where T: B {}') as ast.ImplItem
    expect([impl.negative, showPath(impl.trait!), showType(impl.self)]).toEqual([true, 'Send', 'A<T>'])
  })

  test('traits', () => {
    const trait = itemOf(
      'trait A<T = u8>: B + C { type D: E; const F: u8 = 1; fn g(&self); fn h() {} }',
    ) as ast.TraitItem
    expect(showBounds(trait.supertraits)).toBe('B+C')
    expect(trait.items.map((item) => [item.kind, item.name.name])).toEqual([
      ['type', 'D'],
      ['const', 'F'],
      ['fn', 'g'],
      ['fn', 'h'],
    ])
    expect((itemOf('pub unsafe auto trait Send {}') as ast.TraitItem).isAuto).toBe(true)
  })

  test('data', () => {
    const { variants } = itemOf('enum A { B, C(u8, pub u16), D { e: u8 }, F = 3 }') as ast.EnumItem
    expect(variants.map(({ name, data }) => [name.name, data.kind])).toEqual([
      ['B', 'unit'],
      ['C', 'tuple'],
      ['D', 'named'],
      ['F', 'unit'],
    ])
    expect((itemOf('struct A<T>(pub T) where T: B;') as ast.StructItem).data.kind).toBe('tuple')
    expect((itemOf('struct A<T> where T: B { x: T }') as ast.StructItem).data.kind).toBe('named')
    expect((itemOf('#[builtin] pub struct Vec<T>;') as ast.StructItem).data.kind).toBe('unit')
  })

  test('uses', () => {
    const show = ({ path, rest }: ast.UseTree): string => {
      const head = path.map(({ name }) => name).join('::')
      if (rest.kind === 'simple') return head + (rest.rename ? ` as ${rest.rename.name}` : '')
      return `${head}::${rest.kind === 'glob' ? '*' : `{${rest.trees.map(show).join(', ')}}`}`
    }
    const use = itemOf('use std::{self, sync::{Arc as A, mpsc::*}, a::B as _,};') as ast.UseItem
    expect(show(use.tree)).toBe('std::{self, sync::{Arc as A, mpsc::*}, a::B as _}')
  })

  test('attributes', () => {
    const item = itemOf('#[derive(Debug, Clone)] #[lang = "Vec"] #[must_use] struct A;')
    expect(item.attributes.map(({ name, words }) => [name, ...words])).toEqual([
      ['derive', 'Debug', 'Clone'],
      ['lang', 'Vec'],
      ['must_use'],
    ])
  })

  test('tests are left out, with all that is wrong in them', () => {
    const { items } = crateOf('#[cfg(test)] mod tests { unknown!(); } #[test] fn t() { other!() } fn main() {}')
    expect(items.map(({ name }) => name.name)).toEqual(['main'])
  })

  test('functions without a body are intrinsics', () => {
    expect((itemOf('#[intrinsic] pub fn f<T>(x: T) -> u8;') as ast.FnItem).body).toBeNull()
  })

  test('generic arguments keep their kinds', () => {
    const alias = itemOf("type A<'a> = B<'a, u8, { 1 }, 2, C: D>;") as ast.TypeAliasItem
    expect(alias.type?.kind === 'path' && showArgs(alias.type.path.segments[0]!.args!)).toBe("<'a, u8, {1}, 2, C:D>")
  })

  test('comments are nothing', () => {
    const source = '//! a\n/* b /* c */ d */\n/// e\nfn f() /* g */ { // h\n 1 /** i */ }\n'
    expect(showExpr((itemOf(source) as ast.FnItem).body!)).toBe('{1}')
  })

  test('statements of a block', () => {
    expect(bodyOf('use a::b; struct C; let d = 1;').statements.map(showStatement)).toEqual([
      '(use b)',
      '(struct C)',
      '(let d 1)',
    ])
  })
})

describe('what is not compiled is said so', () => {
  test.each([
    ['async fn f() {}', ['async fn']],
    ['fn f() { x.await; }', ['.await']],
    ['fn f() { async move { 1 }; }', ['async block']],
    ['union U { a: u8 } ', ['union U']],
    ['extern crate alloc;', ['extern crate']],
    ['unsafe extern "C" { fn f(); }', ['extern block']],
    ['extern "C" fn f() {}', ['extern fn']],
    ['mod a; fn main() {}', ['mod a; (a module in another file)']],
    ['fn f() { include_str!("a"); }', ['include_str!']],
  ])('%s', (source, names) => {
    const { diagnostics } = parse(source)
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(
      names.map((name) => ['unsupported', `not supported yet: ${name}`]),
    )
  })

  test.each([
    ['parentheses', `fn f() { ${'('.repeat(3000)}${')'.repeat(3000)} }`],
    ['negations', `fn f() { ${'-'.repeat(3000)}1 }`],
    ['sums', `fn f() { 1 ${'+ 1 '.repeat(3000)} }`],
    ['calls', `fn f() { x${'.y()'.repeat(3000)} }`],
    ['blocks', `fn f() { ${'{'.repeat(3000)}${'}'.repeat(3000)} }`],
    ['else ifs', `fn f() { ${'if a {} else '.repeat(3000)} {} }`],
    ['types', `type A = ${'&'.repeat(3000)}u8;`],
    ['patterns', `fn f() { let ${'&'.repeat(3000)}x = 1; }`],
    ['modules', `${'mod a {'.repeat(3000)}${'}'.repeat(3000)}`],
    ['trees of uses', `use ${'a::{'.repeat(3000)}b${'}'.repeat(3000)};`],
  ])('deeply nested %s', (_, source) => {
    expect(parse(source).diagnostics.map(({ code }) => code)).toEqual(['unsupported'])
  })
})
