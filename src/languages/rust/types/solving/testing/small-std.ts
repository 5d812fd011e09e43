/** A library with the shapes of the real one, as far as the tests of the solver ask for them. */
export const smallStd = `
pub mod prelude {
    pub use std::marker::{Copy, Send, Sized, Sync};
    pub use std::ops::{Drop, Fn, FnMut, FnOnce};
    pub use std::clone::Clone;
    pub use std::cmp::{Ord, PartialEq};
    pub use std::convert::{From, Into};
    pub use std::default::Default;
    pub use std::iter::{FromIterator, IntoIterator, Iterator};
    pub use std::option::Option::{self, None, Some};
    pub use std::result::Result::{self, Err, Ok};
    pub use std::string::{String, ToString};
    pub use std::boxed::Box;
    pub use std::vec::Vec;
}
pub mod marker {
    #[lang = "Sized"] pub trait Sized {}
    #[lang = "Copy"] pub trait Copy: Clone {}
    #[lang = "Send"] pub unsafe auto trait Send {}
    #[lang = "Sync"] pub unsafe auto trait Sync {}
    impl<T: ?Sized> !Send for *const T {}
    impl<T: ?Sized> !Send for *mut T {}
    impl<T: ?Sized> !Sync for *const T {}
    impl<T: ?Sized> !Sync for *mut T {}
    unsafe impl<T: Sync + ?Sized> Send for &T {}
    impl<T: ?Sized> !Sync for std::cell::UnsafeCell<T> {}
    impl<T: ?Sized> Copy for &T {}
    impl Copy for i32 {}
    impl Copy for u8 {}
    impl Copy for u64 {}
    impl Copy for f64 {}
    impl Copy for bool {}
    #[lang = "PhantomData"] pub struct PhantomData<T: ?Sized>;
}
pub mod clone {
    #[lang = "Clone"] pub trait Clone: Sized {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self) { *self = source.clone(); }
    }
    impl<T: ?Sized> Clone for &T { fn clone(&self) -> Self { *self } }
    impl<T: ?Sized> !Clone for &mut T {}
    impl Clone for i32 { fn clone(&self) -> i32 { *self } }
    impl Clone for u8 { fn clone(&self) -> u8 { *self } }
    impl Clone for u64 { fn clone(&self) -> u64 { *self } }
    impl Clone for f64 { fn clone(&self) -> f64 { *self } }
    impl Clone for bool { fn clone(&self) -> bool { *self } }
}
pub mod cmp {
    #[lang = "PartialEq"] pub trait PartialEq<Rhs: ?Sized = Self> { fn eq(&self, other: &Rhs) -> bool; }
    #[lang = "Ord"] pub trait Ord: Sized { fn max(self, other: Self) -> Self; }
    impl PartialEq for i32 { fn eq(&self, other: &i32) -> bool { true } }
    impl PartialEq for String { fn eq(&self, other: &String) -> bool { true } }
    impl PartialEq<str> for String { fn eq(&self, other: &str) -> bool { true } }
    impl<'a> PartialEq<&'a str> for String { fn eq(&self, other: &&'a str) -> bool { true } }
    impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A { fn eq(&self, other: &&B) -> bool { true } }
    impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> { fn eq(&self, other: &Vec<U>) -> bool { true } }
    impl Ord for i32 { fn max(self, other: i32) -> i32 { self } }
    impl Ord for u8 { fn max(self, other: u8) -> u8 { self } }
}
pub mod convert {
    #[lang = "From"] pub trait From<T>: Sized { fn from(value: T) -> Self; }
    #[lang = "Into"] pub trait Into<T>: Sized { fn into(self) -> T; }
    impl<T> From<T> for T { fn from(value: T) -> T { value } }
    impl<T, U: From<T>> Into<U> for T { fn into(self) -> U { U::from(self) } }
    impl From<&str> for String { fn from(value: &str) -> String { loop {} } }
    impl From<u8> for u64 { fn from(value: u8) -> u64 { loop {} } }
    impl<'a> From<&'a str> for Box<dyn std::error::Error + 'a> { fn from(value: &'a str) -> Self { loop {} } }
}
pub mod default {
    #[lang = "Default"] pub trait Default: Sized { fn default() -> Self; }
    impl Default for i32 { fn default() -> i32 { 0 } }
    impl<T> Default for Vec<T> { fn default() -> Vec<T> { loop {} } }
}
pub mod error { pub trait Error: std::fmt::Debug + std::fmt::Display {} }
pub mod fmt {
    #[lang = "Formatter"] #[builtin] pub struct Formatter<'a>;
    pub struct Error;
    pub type Result = std::result::Result<(), Error>;
    #[lang = "Debug"] pub trait Debug { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
    #[lang = "Display"] pub trait Display { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
    impl Display for i32 { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl Display for u8 { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl Display for str { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl Display for String { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl<T: Display + ?Sized> Display for &T { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl Debug for i32 { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl<T: Debug> Debug for Vec<T> { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
    impl<T: Debug> Debug for Option<T> { fn fmt(&self, f: &mut Formatter<'_>) -> Result { loop {} } }
}
pub mod ops {
    #[lang = "Drop"] pub trait Drop { fn drop(&mut self); }
    #[lang = "Deref"] pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
    #[lang = "FnOnce"] pub trait FnOnce<Args> { type Output; fn call_once(self, args: Args) -> Self::Output; }
    #[lang = "FnMut"] pub trait FnMut<Args>: FnOnce<Args> { fn call_mut(&mut self, args: Args) -> Self::Output; }
    #[lang = "Fn"] pub trait Fn<Args>: FnMut<Args> { fn call(&self, args: Args) -> Self::Output; }
    impl<A, F: Fn<A> + ?Sized> FnOnce<A> for &F { type Output = F::Output; fn call_once(self, args: A) -> F::Output { (*self).call(args) } }
    impl<A, F: FnOnce<A> + ?Sized> FnOnce<A> for Box<F> { type Output = F::Output; fn call_once(self, args: A) -> F::Output { loop {} } }
    #[lang = "Add"] pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
    impl Add for i32 { type Output = i32; fn add(self, rhs: i32) -> i32 { self + rhs } }
    impl Add for f64 { type Output = f64; fn add(self, rhs: f64) -> f64 { self + rhs } }
    impl<'a> Add<&'a str> for String { type Output = String; fn add(self, rhs: &str) -> String { self } }
}
pub mod option {
    #[lang = "Option"] pub enum Option<T> { None, Some(T) }
    impl<T> Option<T> {
        pub fn unwrap(self) -> T { loop {} }
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> { loop {} }
        pub fn as_ref(&self) -> Option<&T> { loop {} }
    }
    impl<T: Clone> Option<&T> { pub fn cloned(self) -> Option<T> { loop {} } }
    impl<T: Clone> Clone for Option<T> { fn clone(&self) -> Option<T> { loop {} } }
    impl<T: Copy> Copy for Option<T> {}
}
pub mod result { #[lang = "Result"] pub enum Result<T, E> { Ok(T), Err(E) } }
pub mod string {
    #[lang = "String"] #[builtin] pub struct String;
    impl String { pub fn new() -> String { loop {} } pub fn push_str(&mut self, s: &str) {} }
    impl Clone for String { fn clone(&self) -> String { loop {} } }
    impl std::ops::Deref for String { type Target = str; fn deref(&self) -> &str { loop {} } }
    pub trait ToString { fn to_string(&self) -> String; }
    impl<T: std::fmt::Display + ?Sized> ToString for T { fn to_string(&self) -> String { loop {} } }
    impl str { pub fn len(&self) -> usize { 0 } pub fn chars(&self) -> Chars<'_> { loop {} } }
    pub struct Chars<'a>(&'a str);
    impl<'a> Iterator for Chars<'a> { type Item = char; fn next(&mut self) -> Option<char> { loop {} } }
}
pub mod boxed {
    #[lang = "Box"] #[builtin] pub struct Box<T: ?Sized>;
    impl<T> Box<T> { pub fn new(value: T) -> Box<T> { loop {} } }
    impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Box<T> { loop {} } }
    impl<T: ?Sized> std::ops::Deref for Box<T> { type Target = T; fn deref(&self) -> &T { &**self } }
    impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { (**self).next() } }
}
pub mod vec {
    #[lang = "Vec"] #[builtin] pub struct Vec<T>;
    impl<T> Vec<T> { pub fn new() -> Vec<T> { loop {} } pub fn push(&mut self, value: T) {} pub fn len(&self) -> usize { 0 } }
    impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Vec<T> { loop {} } }
    impl<T> std::ops::Deref for Vec<T> { type Target = [T]; fn deref(&self) -> &[T] { loop {} } }
    pub struct IntoIter<T>(Vec<T>);
    impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { loop {} } }
    impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { loop {} } }
    impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = std::slice::Iter<'a, T>; fn into_iter(self) -> std::slice::Iter<'a, T> { loop {} } }
    impl<T> std::iter::FromIterator<T> for Vec<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> { loop {} } }
}
pub mod slice {
    impl<T> [T] { pub fn iter(&self) -> Iter<'_, T> { loop {} } pub fn len(&self) -> usize { 0 } pub fn sort(&mut self) where T: Ord {} }
    pub struct Iter<'a, T>(&'a [T]);
    impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { loop {} } }
}
pub mod iter {
    #[lang = "Iterator"] pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized { loop {} }
        fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized { loop {} }
        fn sum<S: Sum<Self::Item>>(self) -> S where Self: Sized { loop {} }
    }
    #[lang = "IntoIterator"] pub trait IntoIterator { type Item; type IntoIter: Iterator<Item = Self::Item>; fn into_iter(self) -> Self::IntoIter; }
    impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = std::slice::Iter<'a, T>; fn into_iter(self) -> std::slice::Iter<'a, T> { loop {} } }
    impl<T> IntoIterator for Box<[T]> { type Item = T; type IntoIter = std::vec::IntoIter<T>; fn into_iter(self) -> std::vec::IntoIter<T> { loop {} } }
    impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I { self } }
    impl<I: Iterator + ?Sized> Iterator for &mut I { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { (**self).next() } }
    #[lang = "FromIterator"] pub trait FromIterator<A>: Sized { fn from_iter<I: IntoIterator<Item = A>>(iter: I) -> Self; }
    pub trait Sum<A = Self>: Sized { fn sum<I: Iterator<Item = A>>(iter: I) -> Self; }
    impl Sum for i32 { fn sum<I: Iterator<Item = i32>>(iter: I) -> i32 { 0 } }
    impl<'a> Sum<&'a i32> for i32 { fn sum<I: Iterator<Item = &'a i32>>(iter: I) -> i32 { 0 } }
    impl Sum for f64 { fn sum<I: Iterator<Item = f64>>(iter: I) -> f64 { 0.0 } }
    pub struct Map<I, F> { iter: I, f: F }
    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; fn next(&mut self) -> Option<B> { loop {} } }
}
pub mod cell {
    #[lang = "UnsafeCell"] pub struct UnsafeCell<T: ?Sized> { value: T }
    pub struct Cell<T: ?Sized> { value: UnsafeCell<T> }
    pub struct RefCell<T: ?Sized> { value: UnsafeCell<T> }
}
pub mod rc {
    #[lang = "Rc"] #[builtin] pub struct Rc<T: ?Sized>;
    impl<T: ?Sized> !Send for Rc<T> {}
    impl<T: ?Sized> !Sync for Rc<T> {}
    impl<T> Rc<T> { pub fn new(value: T) -> Rc<T> { loop {} } }
    impl<T: ?Sized> Clone for Rc<T> { fn clone(&self) -> Rc<T> { loop {} } }
    impl<T: ?Sized> Drop for Rc<T> { fn drop(&mut self) {} }
    impl<T: ?Sized> std::ops::Deref for Rc<T> { type Target = T; fn deref(&self) -> &T { loop {} } }
}
pub mod sync {
    #[lang = "Arc"] #[builtin] pub struct Arc<T: ?Sized>;
    unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
    unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
    impl<T> Arc<T> { pub fn new(value: T) -> Arc<T> { loop {} } }
    impl<T: ?Sized> Arc<T> { pub fn strong_count(this: &Self) -> usize { 0 } }
    impl<T: ?Sized> Clone for Arc<T> { fn clone(&self) -> Arc<T> { loop {} } }
    impl<T: ?Sized> Drop for Arc<T> { fn drop(&mut self) {} }
    impl<T: ?Sized> std::ops::Deref for Arc<T> { type Target = T; fn deref(&self) -> &T { loop {} } }
    #[builtin] pub struct Mutex<T: ?Sized>;
    unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
    impl<T> Mutex<T> { pub fn new(value: T) -> Mutex<T> { loop {} } }
    impl<T: ?Sized> Mutex<T> { pub fn lock(&self) -> MutexGuard<'_, T> { loop {} } }
    pub struct MutexGuard<'a, T: ?Sized> { lock: &'a Mutex<T> }
    impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}
    impl<T: ?Sized> Drop for MutexGuard<'_, T> { fn drop(&mut self) {} }
    impl<T: ?Sized> std::ops::Deref for MutexGuard<'_, T> { type Target = T; fn deref(&self) -> &T { loop {} } }
    pub mod mpsc { pub struct Sender<T>(T); pub struct TryRecvError; }
}
pub mod thread { pub fn spawn<F: FnOnce() -> T + Send + 'static, T: Send + 'static>(f: F) -> T { loop {} } }
pub mod time { pub struct Duration; }
`
