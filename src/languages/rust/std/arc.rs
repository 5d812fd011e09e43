// std::sync: Arc
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::Deref;

/// An object with the content and two counts.
#[lang = "Arc"]
#[builtin]
pub struct Arc<T: ?Sized>;

unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
impl<T: std::panic::RefUnwindSafe + ?Sized> std::panic::UnwindSafe for Arc<T> {}

impl<T> Arc<T> {
    pub fn new(data: T) -> Arc<T> {
        intrinsics::sync::arc_new(data)
    }
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {
        let weak = intrinsics::sync::arc_new_cyclic();
        let value = data_fn(&weak);
        intrinsics::sync::arc_fill(&weak, value)
    }
    pub fn pin(data: T) -> std::pin::Pin<Arc<T>> {
        std::pin::Pin { pointer: Arc::new(data) }
    }
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if !intrinsics::sync::arc_try_release(&this) {
            return Err(this);
        }
        let value = intrinsics::sync::arc_take(&this);
        intrinsics::forget(this);
        Ok(value)
    }
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        let last = intrinsics::sync::arc_release(&this) == 0;
        let value = if last { Some(intrinsics::sync::arc_take(&this)) } else { None };
        intrinsics::forget(this);
        value
    }
    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        match Arc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }
}
impl<T: ?Sized> Arc<T> {
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        intrinsics::sync::arc_pointer(this) as *const T
    }
    pub fn into_raw(this: Arc<T>) -> *const T {
        let content = Arc::as_ptr(&this);
        intrinsics::forget(this);
        content
    }
    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {
        intrinsics::sync::arc_from_raw(ptr)
    }
    pub unsafe fn increment_strong_count(ptr: *const T) {
        let this: Arc<T> = intrinsics::sync::arc_from_raw(ptr);
        intrinsics::forget(intrinsics::sync::arc_clone(&this));
        intrinsics::forget(this)
    }
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        drop(intrinsics::sync::arc_from_raw(ptr))
    }
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        intrinsics::sync::arc_downgrade(this)
    }
    pub fn weak_count(this: &Arc<T>) -> usize {
        intrinsics::sync::arc_weak(this)
    }
    pub fn strong_count(this: &Arc<T>) -> usize {
        intrinsics::sync::arc_strong(this)
    }
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        intrinsics::sync::arc_same(this, other)
    }
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        if intrinsics::sync::arc_is_unique(this) {
            unsafe { Some(&mut *intrinsics::sync::arc_pointer(this)) }
        } else {
            None
        }
    }
}
impl<T: Clone> Arc<T> {
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        if !intrinsics::sync::arc_is_unique(this) {
            let copy = (**this).clone();
            *this = Arc::new(copy);
        }
        unsafe { &mut *intrinsics::sync::arc_pointer(this) }
    }
}
impl Arc<dyn std::any::Any + Send + Sync> {
    pub fn downcast<T: std::any::Any + Send + Sync>(self) -> Result<Arc<T>, Arc<dyn std::any::Any + Send + Sync>> {
        if (*self).is::<T>() { Ok(intrinsics::sync::arc_thin(self)) } else { Err(self) }
    }
}

#[may_dangle]
impl<T: ?Sized> Drop for Arc<T> {
    fn drop(&mut self) {
        if !intrinsics::needs_drop::<T>() {
            intrinsics::sync::arc_leave(self);
        } else if intrinsics::sync::arc_release(self) == 0 {
            unsafe { intrinsics::drop_in_place(intrinsics::sync::arc_pointer(self)) }
        }
    }
}
impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*intrinsics::sync::arc_pointer(self) }
    }
}
impl<T: ?Sized> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        intrinsics::sync::arc_clone(self)
    }
}
impl<T: Default> Default for Arc<T> {
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}
impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {
    fn eq(&self, other: &Arc<T>) -> bool {
        **self == **other
    }
}
impl<T: ?Sized + Eq> Eq for Arc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Arc<T>) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: ?Sized + Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Arc<T>) -> Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: ?Sized + Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized> fmt::Pointer for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&(&**self as *const T), f)
    }
}
impl<T: ?Sized> Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T> From<T> for Arc<T> {
    fn from(value: T) -> Arc<T> {
        Arc::new(value)
    }
}
impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(slice: &[T]) -> Arc<[T]> {
        intrinsics::sync::arc_from_vec(slice.to_vec())
    }
}
impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(vec: Vec<T>) -> Arc<[T]> {
        intrinsics::sync::arc_from_vec(vec)
    }
}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(array: [T; N]) -> Arc<[T]> {
        intrinsics::sync::arc_from_vec(intrinsics::vec_from_array(array))
    }
}
impl From<&str> for Arc<str> {
    fn from(text: &str) -> Arc<str> {
        intrinsics::sync::arc_from_str(text)
    }
}
impl From<String> for Arc<str> {
    fn from(text: String) -> Arc<str> {
        intrinsics::sync::arc_from_str(text.as_str())
    }
}
impl<T: ?Sized> From<Box<T>> for Arc<T> {
    fn from(boxed: Box<T>) -> Arc<T> {
        intrinsics::sync::arc_from_box(boxed)
    }
}
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {
        intrinsics::sync::arc_from_vec(iter.into_iter().collect())
    }
}
impl<T: std::error::Error + ?Sized> std::error::Error for Arc<T> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        (**self).source()
    }
}

/// The same object as the Arc's, or null.
#[builtin]
pub struct Weak<T: ?Sized>;

unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}

impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {
        intrinsics::sync::arc_weak_new()
    }
}
impl<T: ?Sized> Weak<T> {
    pub fn upgrade(&self) -> Option<Arc<T>> {
        intrinsics::sync::arc_upgrade(self)
    }
    pub fn strong_count(&self) -> usize {
        intrinsics::sync::arc_weak_strong(self)
    }
    pub fn weak_count(&self) -> usize {
        intrinsics::sync::arc_weak_weak(self)
    }
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        intrinsics::sync::arc_weak_same(self, other)
    }
    pub fn as_ptr(&self) -> *const T {
        intrinsics::sync::arc_weak_pointer(self)
    }
}
#[may_dangle]
impl<T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        intrinsics::sync::arc_weak_release(self)
    }
}
impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        intrinsics::sync::arc_weak_clone(self)
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
