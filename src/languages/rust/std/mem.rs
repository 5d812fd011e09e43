// std::mem
use std::intrinsics;
use std::ops::{Deref, DerefMut};
use std::marker::PhantomData;
use std::hash::{Hash, Hasher};

pub fn swap<T>(a: &mut T, b: &mut T) {
    unsafe {
        let old = intrinsics::ptr_read(a);
        intrinsics::ptr_write(a, intrinsics::ptr_read(b));
        intrinsics::ptr_write(b, old);
    }
}
pub fn replace<T>(place: &mut T, value: T) -> T {
    unsafe {
        let old = intrinsics::ptr_read(place);
        intrinsics::ptr_write(place, value);
        old
    }
}
pub fn take<T: Default>(place: &mut T) -> T {
    replace(place, T::default())
}
pub fn drop<T>(_value: T) {}
pub fn forget<T>(value: T) {
    intrinsics::forget(value)
}
pub const fn size_of<T>() -> usize {
    intrinsics::size_of::<T>()
}
pub const fn align_of<T>() -> usize {
    intrinsics::align_of::<T>()
}
pub const fn size_of_val<T>(_value: &T) -> usize {
    intrinsics::size_of::<T>()
}
pub const fn align_of_val<T>(_value: &T) -> usize {
    intrinsics::align_of::<T>()
}
pub fn needs_drop<T: ?Sized>() -> bool {
    intrinsics::needs_drop::<T>()
}
pub unsafe fn transmute<A, B>(value: A) -> B {
    unsafe { intrinsics::transmute(value) }
}

pub struct Discriminant<T> {
    index: isize,
    of: PhantomData<T>,
}
pub fn discriminant<T>(value: &T) -> Discriminant<T> {
    Discriminant { index: intrinsics::discriminant(value), of: PhantomData }
}
impl<T> Clone for Discriminant<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Discriminant<T> {}
impl<T> PartialEq for Discriminant<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Discriminant<T> {}
impl<T> Hash for Discriminant<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state)
    }
}
impl<T> std::fmt::Debug for Discriminant<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Discriminant").field(&self.index).finish()
    }
}

/// A value that is not dropped by itself.
#[lang = "ManuallyDrop"]
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ManuallyDrop<T> {
    value: T,
}
impl<T> ManuallyDrop<T> {
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }
    pub fn into_inner(slot: ManuallyDrop<T>) -> T {
        unsafe { intrinsics::transmute::<ManuallyDrop<T>, Unwrapped<T>>(slot).value }
    }
    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {
        unsafe { intrinsics::ptr_read(&slot.value) }
    }
    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {
        unsafe { intrinsics::drop_in_place(&mut slot.value) }
    }
}
/// A value that may not be there yet.
pub struct MaybeUninit<T> {
    value: ManuallyDrop<T>,
}
impl<T> MaybeUninit<T> {
    pub const fn new(value: T) -> MaybeUninit<T> {
        MaybeUninit { value: ManuallyDrop::new(value) }
    }
    pub const fn uninit() -> MaybeUninit<T> {
        MaybeUninit { value: ManuallyDrop { value: unsafe { intrinsics::transmute::<(), T>(()) } } }
    }
    pub fn write(&mut self, value: T) -> &mut T {
        unsafe { intrinsics::ptr_write(&mut self.value.value, value) };
        &mut self.value.value
    }
    pub fn as_ptr(&self) -> *const T {
        &self.value.value
    }
    pub fn as_mut_ptr(&mut self) -> *mut T {
        &mut self.value.value
    }
    pub unsafe fn assume_init(self) -> T {
        ManuallyDrop::into_inner(self.value)
    }
    pub unsafe fn assume_init_ref(&self) -> &T {
        &self.value.value
    }
    pub unsafe fn assume_init_mut(&mut self) -> &mut T {
        &mut self.value.value
    }
    pub unsafe fn assume_init_read(&self) -> T {
        unsafe { intrinsics::ptr_read(&self.value.value) }
    }
    pub unsafe fn assume_init_drop(&mut self) {
        unsafe { intrinsics::drop_in_place(&mut self.value.value) }
    }
}
struct Unwrapped<T> {
    value: T,
}
impl<T> Deref for ManuallyDrop<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T> DerefMut for ManuallyDrop<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
