// std::ptr, and methods of raw pointers
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;

pub unsafe fn read<T>(from: *const T) -> T {
    unsafe { intrinsics::ptr_read(from) }
}
pub unsafe fn write<T>(to: *mut T, value: T) {
    unsafe { intrinsics::ptr_write(to, value) }
}
pub unsafe fn replace<T>(to: *mut T, value: T) -> T {
    unsafe { std::mem::replace(&mut *to, value) }
}
pub unsafe fn swap<T>(a: *mut T, b: *mut T) {
    unsafe { std::mem::swap(&mut *a, &mut *b) }
}
pub unsafe fn drop_in_place<T: ?Sized>(to: *mut T) {
    unsafe { intrinsics::drop_in_place(to) }
}
pub const fn null<T>() -> *const T {
    intrinsics::ptr_null()
}
pub const fn null_mut<T>() -> *mut T {
    intrinsics::ptr_null::<T>() as *mut T
}
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {
    a == b
}
pub fn addr_eq<T: ?Sized, U: ?Sized>(a: *const T, b: *const U) -> bool {
    intrinsics::ptr_same(a, b)
}
pub fn from_ref<T: ?Sized>(reference: &T) -> *const T {
    reference
}
pub fn from_mut<T: ?Sized>(reference: &mut T) -> *mut T {
    reference
}

impl<T: ?Sized> *const T {
    pub fn is_null(self) -> bool {
        intrinsics::ptr_is_null(self)
    }
    pub fn cast_mut(self) -> *mut T {
        self as *mut T
    }
    pub fn cast<U>(self) -> *const U {
        self as *const U
    }
    pub fn addr(self) -> usize {
        intrinsics::ptr_address(self)
    }
}
impl<T> *const T {
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { unsafe { Some(&*self) } }
    }
    pub unsafe fn read(self) -> T {
        unsafe { intrinsics::ptr_read(self) }
    }
    pub unsafe fn add(self, count: usize) -> *const T {
        intrinsics::ptr_offset(self, count as isize)
    }
    pub unsafe fn sub(self, count: usize) -> *const T {
        intrinsics::ptr_offset(self, -(count as isize))
    }
    pub unsafe fn offset(self, count: isize) -> *const T {
        intrinsics::ptr_offset(self, count)
    }
    pub unsafe fn offset_from(self, origin: *const T) -> isize {
        intrinsics::ptr_distance(origin, self)
    }
}
impl<T: ?Sized> *mut T {
    pub fn is_null(self) -> bool {
        intrinsics::ptr_is_null(self as *const T)
    }
    pub fn cast_const(self) -> *const T {
        self as *const T
    }
    pub fn cast<U>(self) -> *mut U {
        self as *mut U
    }
    pub fn addr(self) -> usize {
        intrinsics::ptr_address(self as *const T)
    }
    pub unsafe fn drop_in_place(self) {
        unsafe { intrinsics::drop_in_place(self) }
    }
}
impl<T> *mut T {
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { unsafe { Some(&*self) } }
    }
    pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() { None } else { unsafe { Some(&mut *self) } }
    }
    pub unsafe fn read(self) -> T {
        unsafe { intrinsics::ptr_read(self as *const T) }
    }
    pub unsafe fn write(self, value: T) {
        unsafe { intrinsics::ptr_write(self, value) }
    }
    pub unsafe fn replace(self, value: T) -> T {
        unsafe { std::mem::replace(&mut *self, value) }
    }
    pub unsafe fn swap(self, with: *mut T) {
        unsafe { std::mem::swap(&mut *self, &mut *with) }
    }
    pub unsafe fn add(self, count: usize) -> *mut T {
        intrinsics::ptr_offset(self as *const T, count as isize) as *mut T
    }
    pub unsafe fn sub(self, count: usize) -> *mut T {
        intrinsics::ptr_offset(self as *const T, -(count as isize)) as *mut T
    }
    pub unsafe fn offset(self, count: isize) -> *mut T {
        intrinsics::ptr_offset(self as *const T, count) as *mut T
    }
    pub unsafe fn offset_from(self, origin: *const T) -> isize {
        intrinsics::ptr_distance(origin, self as *const T)
    }
}

impl<T: ?Sized> PartialOrd for *const T {
    fn partial_cmp(&self, other: &*const T) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for *const T {
    fn cmp(&self, other: &*const T) -> Ordering {
        intrinsics::ptr_address(*self).cmp(&intrinsics::ptr_address(*other))
    }
}
impl<T: ?Sized> PartialOrd for *mut T {
    fn partial_cmp(&self, other: &*mut T) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for *mut T {
    fn cmp(&self, other: &*mut T) -> Ordering {
        (*self as *const T).cmp(&(*other as *const T))
    }
}
impl<T: ?Sized> Hash for *const T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        intrinsics::ptr_address(*self).hash(state)
    }
}
impl<T: ?Sized> Hash for *mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        intrinsics::ptr_address(*self as *const T).hash(state)
    }
}

/// A pointer that is not null.
pub struct NonNull<T: ?Sized> {
    pointer: *const T,
}
impl<T: ?Sized> NonNull<T> {
    pub fn new(pointer: *mut T) -> Option<NonNull<T>> {
        if pointer.is_null() { None } else { Some(NonNull { pointer: pointer as *const T }) }
    }
    pub const unsafe fn new_unchecked(pointer: *mut T) -> NonNull<T> {
        NonNull { pointer: pointer as *const T }
    }
    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }
    pub unsafe fn as_ref<'a>(&self) -> &'a T {
        unsafe { &*self.pointer }
    }
    pub unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        unsafe { &mut *(self.pointer as *mut T) }
    }
    pub fn cast<U>(self) -> NonNull<U> {
        NonNull { pointer: self.pointer as *const U }
    }
}
impl<T> NonNull<T> {
    pub const fn dangling() -> NonNull<T> {
        NonNull { pointer: intrinsics::ptr_null() }
    }
}
impl<T: ?Sized> Clone for NonNull<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for NonNull<T> {}
impl<T: ?Sized> PartialEq for NonNull<T> {
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }
}
impl<T: ?Sized> Eq for NonNull<T> {}
impl<T: ?Sized> Hash for NonNull<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.pointer.hash(state)
    }
}
impl<T: ?Sized> From<&mut T> for NonNull<T> {
    fn from(reference: &mut T) -> Self {
        NonNull { pointer: reference as *const T }
    }
}
impl<T: ?Sized> From<&T> for NonNull<T> {
    fn from(reference: &T) -> Self {
        NonNull { pointer: reference }
    }
}
impl<T: ?Sized> fmt::Debug for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}
