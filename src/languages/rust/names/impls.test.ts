import { describe, expect, it } from 'vitest'
import { errors, help, labels } from './testing/define'

const trait = `trait T { fn a(&self); fn b(); type X; const C: i32; fn d(&self) {} } struct S;`

describe('impls', () => {
  it.each([
    [`struct S; impl Foo for S {}`, 'E0405 1:16 cannot find trait `Foo` in this scope'],
    [
      `struct S; impl Iterator for S { type Item = i32; }`,
      'E0046 1:11 not all trait items implemented, missing: `next`',
    ],
    [`trait T {} struct S; impl T for S { fn z() {} }`, 'E0407 1:37 method `z` is not a member of trait `T`'],
    [`trait T {} struct S; impl T for S { type Z = i32; }`, 'E0437 1:37 type `Z` is not a member of trait `T`'],
    [`trait T {} struct S; impl T for S { const Z: i32 = 1; }`, 'E0438 1:37 const `Z` is not a member of trait `T`'],
    [
      `trait T { fn a(&self); } struct S; impl T for S { fn a() {} }`,
      'E0186 1:51 method `a` has a `&self` declaration in the trait, but not in the impl',
    ],
    [
      `trait T { fn a(); } struct S; impl T for S { fn a(&self) {} }`,
      'E0185 1:46 method `a` has a `&self` declaration in the impl, but not in the trait',
    ],
    [
      `trait T { fn a(x: i32); } struct S; impl T for S { fn a() {} }`,
      'E0050 1:52 associated function `a` has 0 parameters but the declaration in trait `T::a` has 1',
    ],
    [
      `trait T { fn a<U>(); } struct S; impl T for S { fn a() {} }`,
      'E0049 1:53 associated function `a` has 0 type parameters but its trait declaration has 1 type parameter',
    ],
    [
      `trait T { fn a(x: i32); } struct S; impl T for S { fn a(x: u32) {} }`,
      'E0053 1:60 method `a` has an incompatible type for trait',
    ],
    [
      `struct S; impl Iterator for S { type Item = i32; fn next(&self) -> Option<i32> { None } }`,
      'E0053 1:58 method `next` has an incompatible type for trait',
    ],
    [
      `trait T { fn a<U>(x: U); } struct S; impl T for S { fn a<U: Clone>(x: U) {} }`,
      'E0276 1:61 impl has stricter requirements than trait',
    ],
    [
      `impl Vec<i32> {}`,
      'E0116 1:1 cannot define inherent `impl` for a type outside of the crate where the type is defined',
    ],
    [`impl i32 {}`, 'E0390 1:1 cannot define inherent `impl` for primitive types'],
    [`impl<T> T {}`, 'E0118 1:1 no nominal type found for inherent implementation'],
    [
      `impl Default for Vec<i32> { fn default() -> Self { loop {} } }`,
      'E0117 1:1 only traits defined in the current crate can be implemented for types defined outside of the crate',
    ],
    [
      `impl<T> Default for T { fn default() -> T { loop {} } }`,
      'E0210 1:6 type parameter `T` must be used as the type parameter for some local type (e.g., `MyStruct<T>`)',
    ],
    [
      `trait T {} impl Drop for dyn T { fn drop(&mut self) {} }`,
      'E0120 1:26 the `Drop` trait may only be implemented for local structs, enums, and unions',
    ],
    [
      `struct S; impl<T> S {}`,
      'E0207 1:16 the type parameter `T` is not constrained by the impl trait, self type, or predicates',
    ],
    [
      `trait T {} struct S; impl T for S {} impl T for S {}`,
      'E0119 1:38 conflicting implementations of trait `T` for type `S`',
    ],
    [
      `trait T {} struct S; impl<A> T for A {} impl T for S {}`,
      'E0119 1:41 conflicting implementations of trait `T` for type `S`',
    ],
    [
      `trait T {} impl<A> T for Vec<A> {} impl T for Vec<i32> {}`,
      'E0119 1:36 conflicting implementations of trait `T` for type `Vec<i32>`',
    ],
    [`struct S(*mut i32); impl Send for S {}`, 'E0200 1:21 the trait `Send` requires an `unsafe impl` declaration'],
    [`trait T {} struct S; unsafe impl T for S {}`, 'E0199 1:22 implementing the trait `T` is not unsafe'],
    [
      `struct S(String); impl Copy for S {} impl Clone for S { fn clone(&self) -> S { loop {} } }`,
      'E0204 1:33 the trait `Copy` cannot be implemented for this type',
    ],
    [`trait A: B {} trait B {} struct S; impl A for S {}`, 'E0277 1:47 the trait bound `S: B` is not satisfied'],
    [
      `struct S; impl Iterator for S { type Item = Foo; fn next(&mut self) -> Option<Foo> { None } }`,
      'E0425 1:45 cannot find type `Foo` in this scope',
    ],
    [`struct R<'a>(&'a i32); trait T {} impl T for R {}`, 'E0726 1:46 implicit elided lifetime not allowed here'],
  ])('%s: %s', (source, error) => expect(errors(source)[0]).toBe(error))

  it('tell all that is missing', () => {
    expect(errors(`${trait} impl T for S {}`)).toEqual([
      'E0046 1:81 not all trait items implemented, missing: `a`, `b`, `X`, `C`',
    ])
    expect(labels(`${trait} impl T for S {}`)[1]).toBe('1:11 `a` from trait')
    expect(help(`${trait} impl T for S {}`)).toBe('implement the missing item: `fn a(&self) { todo!() }`')
  })

  it.each([
    [`trait T {} struct S; impl<A: Clone> T for A {} impl T for S {}`],
    [`trait T {} impl T for i32 {} impl T for u8 {} impl<A> T for Vec<A> {} impl<A> T for Option<A> {}`],
    [
      `struct P; impl std::ops::Add<i32> for P { type Output = P; fn add(self, o: i32) -> P { self } }
      impl std::ops::Add<u8> for P { type Output = P; fn add(self, o: u8) -> P { self } }`,
    ],
    [`struct S; impl std::ops::Add<S> for i32 { type Output = i32; fn add(self, o: S) -> i32 { self } }`],
    [`struct G<T>(T); impl G<i32> { fn x() {} } impl G<u8> { fn x() {} }`],
    [
      `struct It; impl IntoIterator for It { type Item = i32; type IntoIter = I; fn into_iter(self) -> I { I } }
      struct I; impl Iterator for I { type Item = i32; fn next(&mut self) -> Option<Self::Item> { None } }`,
    ],
    [`struct S<'a>(&'a str); impl<'a> S<'a> { fn get(&self) -> &'a str { self.0 } } impl S<'_> { fn len(&self) {} }`],
  ])('%s', (source) => expect(errors(source)).toEqual([]))
})
