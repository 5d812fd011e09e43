import { describe, expect, it } from 'vitest'
import { define, errors, fnNamed, help, show, signature } from './testing/define'

const sig = (source: string, path = 'f') => signature(define(source), path)

describe('types', () => {
  it.each([
    [
      `fn f(a: i32, b: &str, c: [u8; 3], d: (bool, char)) -> Vec<String> { loop {} }`,
      '(i32, &str, [u8; 3], (bool, char)) -> Vec<String>',
    ],
    [`const N: usize = 2; fn f(a: [i32; N * 2 + 1]) {}`, '([i32; 5]) -> ()'],
    [`struct S; impl S { const L: usize = 2; } fn f(a: [i32; S::L]) {}`, '([i32; 2]) -> ()'],
    [`fn f<const N: usize>(a: [i32; N]) -> [i32; N] { a }`, '([i32; N]) -> [i32; N]'],
    [`struct B<T, const N: usize>([T; N]); fn f(a: B<u8, 4>) {}`, '(B<u8, 4>) -> ()'],
    [`type R<T> = Result<T, String>; fn f() -> R<i32> { loop {} }`, '() -> Result<i32, String>'],
    [`use std::collections::HashMap; fn f(m: HashMap<i32, u8>) {}`, '(HashMap<i32, u8>) -> ()'],
    [`fn f(g: fn(i32) -> bool, h: *const u8, i: !) {}`, '(fn(i32) -> bool, *const u8, !) -> ()'],
    [`fn f(g: Box<dyn Fn(i32) -> i32 + Send>) {}`, '(Box<dyn Fn(i32) -> i32 + Send>) -> ()'],
    [`fn f<I: Iterator>(i: I) -> I::Item { loop {} }`, '(I) -> <I as Iterator>::Item'],
    [`fn f<I>(i: I) -> <I as Iterator>::Item where I: Iterator { loop {} }`, '(I) -> <I as Iterator>::Item'],
    [`fn f<I: std::iter::DoubleEndedIterator>(i: I) -> I::Item { loop {} }`, '(I) -> <I as Iterator>::Item'],
    [`fn f<A, F: FnOnce(A) -> i32>(g: F) -> F::Output { loop {} }`, '(F) -> <F as FnOnce(A)>::Output'],
  ])('%s', (source, expected) => expect(sig(source)).toBe(expected))

  it('have Self', () => {
    expect(sig(`struct P<T>(T); impl<T> P<T> { fn f(self, o: Self) -> &'static Self { loop {} } }`, 'P::f')).toBe(
      "(P<T>, P<T>) -> &'static P<T>",
    )
    expect(
      sig(
        `struct P; impl Iterator for P { type Item = u8; fn next(&mut self) -> Option<Self::Item> { None } }`,
        'P::next',
      ),
    ).toBe('(&mut P) -> Option<<P as Iterator>::Item>')
  })

  it.each([
    [`fn f(x: T) {}`, 'E0425 1:9 cannot find type `T` in this scope'],
    [`fn f(x: Self) {}`, 'E0411 1:9 cannot find type `Self` in this scope'],
    [`fn f(x: std::sync) {}`, 'E0573 1:9 expected type, found module `std::sync`'],
    [`enum E { A } fn f(x: E::A) {}`, 'E0573 1:22 expected type, found variant `E::A`'],
    [`fn f(x: Option) {}`, 'E0107 1:9 missing generics for enum `Option`'],
    [`fn f(x: Option<i32, i32>) {}`, 'E0107 1:9 enum takes 1 generic argument but 2 generic arguments were supplied'],
    [`fn f(x: i32<u8>) {}`, 'E0109 1:13 type arguments are not allowed on builtin type `i32`'],
    [`fn f(x: Clone) {}`, 'E0782 1:9 expected a type, found a trait'],
    [`fn f(x: &dyn Iterator) {}`, 'E0191 1:14 the value of the associated type `Item` in `Iterator` must be specified'],
    [
      `fn f(x: &(dyn Clone + Iterator<Item = i32>)) {}`,
      'E0225 1:23 only auto traits can be used as additional traits in a trait object',
    ],
    [`fn f(x: &dyn Clone) {}`, 'E0038 1:10 the trait `Clone` is not dyn compatible'],
    [`fn f<T>(x: T::Item) {}`, 'E0220 1:15 associated type `Item` not found for `T`'],
    [`fn f(x: Vec<i32>::Item) {}`, 'E0223 1:9 ambiguous associated type'],
    [
      `trait A { type X; } trait B { type X; } fn f<T: A + B>(x: T::X) {}`,
      'E0221 1:59 ambiguous associated type `X` in bounds of `T`',
    ],
    [`fn f<T: Foo>(x: T) {}`, 'E0405 1:9 cannot find trait `Foo` in this scope'],
    [`struct A; fn f<T: A>(x: T) {}`, 'E0404 1:19 expected trait, found struct `A`'],
    [`fn f<T: Debug>(x: T) {}`, 'E0404 1:9 expected trait, found derive macro `Debug`'],
    [`fn f<T: Iterator<Foo = i32>>(x: T) {}`, 'E0220 1:18 associated type `Foo` not found for `Iterator`'],
    [`fn f(x: &'a i32) {}`, "E0261 1:10 use of undeclared lifetime name `'a`"],
    [`fn f() -> &i32 { loop {} }`, 'E0106 1:11 missing lifetime specifier'],
    [`fn f() -> (&i32, &str) { loop {} }`, 'E0106 1:12 missing lifetime specifiers'],
    [`fn f(a: &i32, b: &i32) -> &i32 { a }`, 'E0106 1:27 missing lifetime specifier'],
    [`struct S { x: &i32 }`, 'E0106 1:15 missing lifetime specifier'],
    [`fn f(x: [i32; M]) {}`, 'E0425 1:15 cannot find value `M` in this scope'],
    [`fn f(x: str) {}`, 'E0277 1:9 the size for values of type `str` cannot be known at compilation time'],
    [`struct W<T: Clone>(T); struct N; fn f(x: &W<N>) {}`, 'E0277 1:43 the trait bound `N: Clone` is not satisfied'],
    [`struct S(impl Clone);`, 'E0562 1:10 `impl Trait` is not allowed in field types'],
  ])('%s: %s', (source, error) => expect(errors(source)).toEqual([error]))

  it('that are elsewhere can be imported', () => {
    expect(help(`fn f(x: Mutex<i32>) {}`)).toBe('consider importing this struct: `use std::sync::Mutex;`')
    expect(help(`fn f(x: Ordering) {}`)).toBe(
      'consider importing one of these enums: `use std::cmp::Ordering;`, `use std::sync::atomic::Ordering;`',
    )
    expect(help(`struct Fob; fn f(x: Foo) {}`)).toBe('a struct with a similar name exists: `Fob`')
  })
})

describe('lifetimes left out', () => {
  const lifetimes = (source: string, path = 'f') => {
    const fn = fnNamed(define(source), path)
    const { result } = fn.signature
    const region = result.kind === 'ref' ? result.region : null
    return { added: fn.generics.params.filter((param) => param.synthetic).length, region }
  }

  it('among parameters are parameters of the function', () => {
    expect(lifetimes(`fn f(a: &i32, b: &mut str, c: std::sync::MutexGuard<i32>) {}`).added).toBe(3)
  })

  it('in the result are those of the only parameter that has one', () => {
    const { region } = lifetimes(`fn f(n: i32, a: &str) -> &str { a }`)
    expect(region?.of === 'param' && region.def.synthetic).toBe(true)
    expect(lifetimes(`fn f<'a>(a: &'a str) -> &str { a }`).region).toMatchObject({ of: 'param', def: { name: 'a' } })
  })

  it('in the result are those of self', () => {
    const source = `struct S; impl S { fn f<'a>(&'a self, b: &str) -> &str { loop {} } }`
    expect(lifetimes(source, 'S::f').region).toMatchObject({ of: 'param', def: { name: 'a' } })
  })

  it('are static in constants and statics', () => {
    const defined = define(`const A: &str = ""; static B: &[&str] = &[];`)
    const [type] = defined.definitions.consts.filter((def) => !def.isLibrary).map((def) => def.type)
    expect(show(defined, type)).toBe("&'static str")
  })

  it('are bound in Fn bounds', () => {
    const fn = fnNamed(define(`fn f<F: Fn(&str) -> &str>(g: F) {}`), 'f')
    const bound = fn.generics.predicates.find((predicate) => predicate.kind === 'projection')
    expect(bound?.type).toMatchObject({ kind: 'ref', region: { of: 'bound' } })
  })
})

describe('impl Trait', () => {
  it('of a parameter is a type parameter', () => {
    const { generics, signature: own } = fnNamed(define(`fn f(g: impl Fn(i32) -> i32) {}`), 'f')
    expect(generics.params.map(({ name }) => name)).toEqual(['impl Fn(i32) -> i32'])
    expect(own.params[0]).toMatchObject({ kind: 'param', def: generics.params[0] })
  })

  it('of a result is a type of its own', () => {
    const { opaques, signature: own } = fnNamed(define(`fn f() -> impl Iterator<Item = i32> { loop {} }`), 'f')
    expect(own.result).toMatchObject({ kind: 'opaque', def: opaques[0] })
    expect(opaques[0].predicates.map(({ kind }) => kind)).toContain('projection')
  })
})
