// std::marker
use std::cell::UnsafeCell;

#[lang = "Sized"]
pub trait Sized {}

#[lang = "Copy"]
pub trait Copy: Clone {}

#[lang = "Send"]
pub unsafe auto trait Send {}

#[lang = "Sync"]
pub unsafe auto trait Sync {}

#[lang = "Unpin"]
pub auto trait Unpin {}

impl<T: ?Sized> !Send for *const T {}
impl<T: ?Sized> !Send for *mut T {}
impl<T: ?Sized> !Sync for *const T {}
impl<T: ?Sized> !Sync for *mut T {}
unsafe impl<T: Sync + ?Sized> Send for &T {}
impl<T: ?Sized> !Sync for UnsafeCell<T> {}

impl<T: ?Sized> Copy for &T {}
impl<T: ?Sized> Copy for *const T {}
impl<T: ?Sized> Copy for *mut T {}
impl Copy for bool {}
impl Copy for char {}
impl Copy for ! {}

/// Takes part in type checking as a T would, and is nothing at run time.
#[lang = "PhantomData"]
pub struct PhantomData<T: ?Sized>;

impl<T: ?Sized> Clone for PhantomData<T> {
    fn clone(&self) -> PhantomData<T> {
        PhantomData
    }
}
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Default for PhantomData<T> {
    fn default() -> PhantomData<T> {
        PhantomData
    }
}
impl<T: ?Sized> PartialEq for PhantomData<T> {
    fn eq(&self, _other: &PhantomData<T>) -> bool {
        true
    }
}
impl<T: ?Sized> Eq for PhantomData<T> {}

/// A value that must not move: here nothing moves that is pinned, so it only marks.
pub struct PhantomPinned;
impl !Unpin for PhantomPinned {}
