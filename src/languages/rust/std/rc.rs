// std::rc
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::Deref;

/// An object with the content and two counts.
#[lang = "Rc"]
#[builtin]
pub struct Rc<T: ?Sized>;

impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}
impl<T: std::panic::RefUnwindSafe + ?Sized> std::panic::UnwindSafe for Rc<T> {}
impl<T: std::panic::RefUnwindSafe + ?Sized> std::panic::RefUnwindSafe for Rc<T> {}

impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T> {
        intrinsics::rc_new(value)
    }
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data: F) -> Rc<T> {
        let weak = intrinsics::rc_new_cyclic();
        let value = data(&weak);
        intrinsics::rc_fill(&weak, value)
    }
    pub fn pin(value: T) -> std::pin::Pin<Rc<T>> {
        std::pin::Pin { pointer: Rc::new(value) }
    }
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if intrinsics::rc_strong(&this) != 1 {
            return Err(this);
        }
        intrinsics::rc_release(&this);
        let value = intrinsics::rc_take(&this);
        std::mem::forget(this);
        Ok(value)
    }
    pub fn into_inner(this: Rc<T>) -> Option<T> {
        Rc::try_unwrap(this).ok()
    }
    pub fn unwrap_or_clone(this: Rc<T>) -> T
    where
        T: Clone,
    {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }
}
impl<T: ?Sized> Rc<T> {
    pub fn as_ptr(this: &Rc<T>) -> *const T {
        intrinsics::rc_pointer(this) as *const T
    }
    pub fn into_raw(this: Rc<T>) -> *const T {
        let content = Rc::as_ptr(&this);
        intrinsics::forget(this);
        content
    }
    pub unsafe fn from_raw(ptr: *const T) -> Rc<T> {
        intrinsics::rc_from_raw(ptr)
    }
    pub unsafe fn increment_strong_count(ptr: *const T) {
        let this: Rc<T> = intrinsics::rc_from_raw(ptr);
        intrinsics::forget(intrinsics::rc_clone(&this));
        intrinsics::forget(this)
    }
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        drop(intrinsics::rc_from_raw(ptr))
    }
    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        intrinsics::rc_downgrade(this)
    }
    pub fn weak_count(this: &Rc<T>) -> usize {
        intrinsics::rc_weak(this)
    }
    pub fn strong_count(this: &Rc<T>) -> usize {
        intrinsics::rc_strong(this)
    }
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        if intrinsics::rc_strong(this) == 1 && intrinsics::rc_weak(this) == 0 {
            unsafe { Some(&mut *intrinsics::rc_pointer(this)) }
        } else {
            None
        }
    }
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        intrinsics::rc_same(this, other)
    }
}
impl<T: Clone> Rc<T> {
    pub fn make_mut(this: &mut Rc<T>) -> &mut T {
        if intrinsics::rc_strong(this) != 1 {
            let copy = (**this).clone();
            *this = Rc::new(copy);
        } else if intrinsics::rc_weak(this) != 0 {
            let moved = intrinsics::rc_take(this);
            intrinsics::rc_release(this);
            std::mem::forget(std::mem::replace(this, Rc::new(moved)));
        }
        unsafe { &mut *intrinsics::rc_pointer(this) }
    }
}
impl Rc<dyn std::any::Any> {
    pub fn downcast<T: std::any::Any>(self) -> Result<Rc<T>, Rc<dyn std::any::Any>> {
        if (*self).is::<T>() { Ok(intrinsics::rc_thin(self)) } else { Err(self) }
    }
}

#[may_dangle]
impl<T: ?Sized> Drop for Rc<T> {
    fn drop(&mut self) {
        if intrinsics::rc_release(self) == 0 {
            unsafe { intrinsics::drop_in_place(intrinsics::rc_pointer(self)) }
        }
    }
}
impl<T: ?Sized> Deref for Rc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*intrinsics::rc_pointer(self) }
    }
}
impl<T: ?Sized> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        intrinsics::rc_clone(self)
    }
}
impl<T: Default> Default for Rc<T> {
    fn default() -> Rc<T> {
        Rc::new(T::default())
    }
}
impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {
    fn eq(&self, other: &Rc<T>) -> bool {
        **self == **other
    }
}
impl<T: ?Sized + Eq> Eq for Rc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Rc<T> {
    fn partial_cmp(&self, other: &Rc<T>) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: ?Sized + Ord> Ord for Rc<T> {
    fn cmp(&self, other: &Rc<T>) -> Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: ?Sized + Hash> Hash for Rc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized> fmt::Pointer for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&(&**self as *const T), f)
    }
}
impl<T: ?Sized> Borrow<T> for Rc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> AsRef<T> for Rc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T> From<T> for Rc<T> {
    fn from(value: T) -> Rc<T> {
        Rc::new(value)
    }
}
impl<T: Clone> From<&[T]> for Rc<[T]> {
    fn from(slice: &[T]) -> Rc<[T]> {
        intrinsics::rc_from_vec(slice.to_vec())
    }
}
impl<T> From<Vec<T>> for Rc<[T]> {
    fn from(vec: Vec<T>) -> Rc<[T]> {
        intrinsics::rc_from_vec(vec)
    }
}
impl<T, const N: usize> From<[T; N]> for Rc<[T]> {
    fn from(array: [T; N]) -> Rc<[T]> {
        intrinsics::rc_from_vec(intrinsics::vec_from_array(array))
    }
}
impl From<&str> for Rc<str> {
    fn from(text: &str) -> Rc<str> {
        intrinsics::rc_from_str(text)
    }
}
impl From<String> for Rc<str> {
    fn from(text: String) -> Rc<str> {
        intrinsics::rc_from_str(text.as_str())
    }
}
impl<T: ?Sized> From<Box<T>> for Rc<T> {
    fn from(boxed: Box<T>) -> Rc<T> {
        intrinsics::rc_from_box(boxed)
    }
}
impl<T> FromIterator<T> for Rc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> {
        intrinsics::rc_from_vec(iter.into_iter().collect())
    }
}

/// The same object as the Rc's, or null.
#[builtin]
pub struct Weak<T: ?Sized>;

impl<T: ?Sized> !Send for Weak<T> {}
impl<T: ?Sized> !Sync for Weak<T> {}

impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {
        intrinsics::rc_weak_new()
    }
}
impl<T: ?Sized> Weak<T> {
    pub fn upgrade(&self) -> Option<Rc<T>> {
        intrinsics::rc_upgrade(self)
    }
    pub fn strong_count(&self) -> usize {
        intrinsics::rc_weak_strong(self)
    }
    pub fn weak_count(&self) -> usize {
        intrinsics::rc_weak_weak(self)
    }
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        intrinsics::rc_weak_same(self, other)
    }
    pub fn as_ptr(&self) -> *const T {
        intrinsics::rc_weak_pointer(self)
    }
}
#[may_dangle]
impl<T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        intrinsics::rc_weak_release(self)
    }
}
impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        intrinsics::rc_weak_clone(self)
    }
}
impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}
