/** A little standard library for tests: what the tests name, with the shapes of the real one. */
export const stdStub = `
pub mod prelude {
    pub use std::marker::{Copy, Send, Sized, Sync};
    pub use std::ops::{Drop, Fn, FnMut, FnOnce};
    pub use std::clone::Clone;
    pub use std::cmp::{Eq, Ord, PartialEq, PartialOrd};
    pub use std::default::Default;
    pub use std::iter::{IntoIterator, Iterator};
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
    impl<T: ?Sized> Copy for &T {}
    impl Copy for i32 {}
    impl Copy for bool {}
    #[lang = "PhantomData"] pub struct PhantomData<T: ?Sized>;
}
pub mod ops {
    #[lang = "Drop"] pub trait Drop { fn drop(&mut self); }
    #[lang = "FnOnce"] pub trait FnOnce<Args> { type Output; fn call_once(self, args: Args) -> Self::Output; }
    #[lang = "FnMut"] pub trait FnMut<Args>: FnOnce<Args> { fn call_mut(&mut self, args: Args) -> Self::Output; }
    #[lang = "Fn"] pub trait Fn<Args>: FnMut<Args> { fn call(&self, args: Args) -> Self::Output; }
    #[lang = "Add"] pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
    impl Add for i32 { type Output = i32; fn add(self, rhs: i32) -> i32 { self + rhs } }
    #[lang = "Deref"] pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
}
pub mod clone {
    #[lang = "Clone"] pub trait Clone: Sized { fn clone(&self) -> Self; fn clone_from(&mut self, source: &Self) { *self = source.clone(); } }
    impl<T: ?Sized> Clone for &T { fn clone(&self) -> Self { *self } }
    impl Clone for i32 { fn clone(&self) -> i32 { *self } }
    pub struct AssertParamIsClone<T: Clone>(T);
}
pub mod cmp {
    #[lang = "PartialEq"] pub trait PartialEq<Rhs: ?Sized = Self> { fn eq(&self, other: &Rhs) -> bool; fn ne(&self, other: &Rhs) -> bool { !self.eq(other) } }
    #[lang = "Eq"] pub trait Eq: PartialEq {}
    #[lang = "PartialOrd"] pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> { fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>; }
    #[lang = "Ord"] pub trait Ord: Eq + PartialOrd { fn cmp(&self, other: &Self) -> Ordering; }
    #[lang = "Ordering"] pub enum Ordering { Less = -1, Equal = 0, Greater = 1 }
}
pub mod default { #[lang = "Default"] pub trait Default: Sized { fn default() -> Self; } }
pub mod hash {
    #[lang = "Hash"] pub trait Hash { fn hash<H: Hasher>(&self, state: &mut H); }
    pub trait Hasher { fn finish(&self) -> u64; }
}
pub mod fmt {
    #[lang = "Formatter"] #[builtin] pub struct Formatter<'a>;
    pub struct Error;
    pub type Result = std::result::Result<(), Error>;
    #[lang = "Debug"] pub trait Debug { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
    #[lang = "Display"] pub trait Display { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
}
pub mod iter {
    #[lang = "Iterator"] pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized { Map { iter: self, f } }
        fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
    }
    #[lang = "IntoIterator"] pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I { self } }
    pub trait DoubleEndedIterator: Iterator { fn next_back(&mut self) -> Option<Self::Item>; }
    pub struct Map<I, F> { iter: I, f: F }
    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
        type Item = B;
        fn next(&mut self) -> Option<B> { None }
    }
}
pub mod option { #[lang = "Option"] pub enum Option<T> { None, Some(T) } impl<T> Option<T> { pub fn unwrap(self) -> T { loop {} } } }
pub mod result { #[lang = "Result"] pub enum Result<T, E> { Ok(T), Err(E) } }
pub mod string { #[lang = "String"] #[builtin] pub struct String; pub trait ToString { fn to_string(&self) -> String; } }
pub mod boxed { #[lang = "Box"] #[builtin] pub struct Box<T: ?Sized>; impl<T> Box<T> { #[intrinsic] pub fn new(value: T) -> Box<T>; } }
pub mod vec {
    #[lang = "Vec"] #[builtin] pub struct Vec<T>;
    impl<T> Vec<T> { #[intrinsic] pub fn new() -> Vec<T>; #[intrinsic] pub fn push(&mut self, value: T); }
}
pub mod rc { #[lang = "Rc"] #[builtin] pub struct Rc<T: ?Sized>; }
pub mod mem { #[intrinsic] pub fn swap<T>(a: &mut T, b: &mut T); }
pub mod cell { pub struct RefCell<T: ?Sized> { value: T } }
pub mod collections {
    pub use std::collections::hash_map::HashMap;
    pub mod hash_map { pub struct RandomState; pub struct HashMap<K, V, S = RandomState> { keys: Vec<K>, values: Vec<V>, state: S } }
}
pub mod sync {
    #[lang = "Arc"] #[builtin] pub struct Arc<T: ?Sized>;
    #[builtin] pub struct Mutex<T: ?Sized>;
    impl<T> Mutex<T> { #[intrinsic] pub fn new(value: T) -> Mutex<T>; #[intrinsic] pub fn lock(&self) -> Result<MutexGuard<'_, T>, ()>; }
    pub struct MutexGuard<'a, T: ?Sized> { lock: &'a Mutex<T> }
    pub mod mpsc { #[builtin] pub struct Sender<T>; #[builtin] pub struct Receiver<T>; pub fn channel<T>() -> (Sender<T>, Receiver<T>) { loop {} } }
    pub mod atomic { pub enum Ordering { Relaxed, SeqCst } #[builtin] pub struct AtomicUsize; }
}
pub mod thread {
    #[builtin] pub struct JoinHandle<T>;
    #[lang = "LocalKey"] #[builtin] pub struct LocalKey<T>;
    pub fn spawn<F, T>(f: F) -> JoinHandle<T> where F: FnOnce() -> T + Send + 'static, T: Send + 'static { loop {} }
    pub fn sleep(d: std::time::Duration) {}
}
pub mod time { pub struct Duration { nanos: u64 } pub struct Instant; }
impl i32 { pub const MAX: i32 = 2147483647; pub fn abs(self) -> i32 { self } }
impl str { #[intrinsic] pub fn len(&self) -> usize; }
impl<T> [T] { #[intrinsic] pub fn len(&self) -> usize; }
`
