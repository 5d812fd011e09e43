// std::sync: Mutex
use std::fmt;
use std::intrinsics;
use std::ops::{Deref, DerefMut};
use std::thread;

#[lang = "Mutex"]
#[builtin]
pub struct Mutex<T: ?Sized>;

unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
impl<T: ?Sized> std::panic::UnwindSafe for Mutex<T> {}
impl<T: ?Sized> std::panic::RefUnwindSafe for Mutex<T> {}

/// `panicking`: whether a panic was on its way when the lock was taken.
pub struct MutexGuard<'a, T: ?Sized + 'a> {
    lock: &'a Mutex<T>,
    data: *mut T,
    panicking: bool,
}
impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}

#[may_dangle]
impl<T: ?Sized> Drop for Mutex<T> {
    fn drop(&mut self) {
        unsafe { intrinsics::drop_in_place(intrinsics::sync::mutex_data(self)) }
    }
}
impl<T> Mutex<T> {
    pub const fn new(value: T) -> Mutex<T> {
        intrinsics::sync::mutex_new(value)
    }
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = intrinsics::sync::mutex_poisoned(&self);
        let value = unsafe { intrinsics::ptr_read(intrinsics::sync::mutex_data(&self) as *const T) };
        intrinsics::forget(self);
        lock_result(value, poisoned)
    }
}
impl<T: ?Sized> Mutex<T> {
    fn guard(&self) -> MutexGuard<'_, T> {
        MutexGuard { lock: self, data: intrinsics::sync::mutex_data(self), panicking: thread::panicking() }
    }
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        let poisoned = intrinsics::sync::mutex_lock(self);
        lock_result(self.guard(), poisoned)
    }
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        match intrinsics::sync::mutex_try_lock(self) {
            0 => Ok(self.guard()),
            1 => Err(TryLockError::Poisoned(PoisonError { data: self.guard() })),
            _ => Err(TryLockError::WouldBlock),
        }
    }
    pub fn is_poisoned(&self) -> bool {
        intrinsics::sync::mutex_is_poisoned(self)
    }
    pub fn clear_poison(&self) {
        intrinsics::sync::mutex_clear_poison(self)
    }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = intrinsics::sync::mutex_poisoned(self);
        lock_result(unsafe { &mut *intrinsics::sync::mutex_data(self) }, poisoned)
    }
}
impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Mutex<T> {
        Mutex::new(value)
    }
}
impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.try_lock() {
            Ok(guard) => debug_lock(f, "Mutex", Some(&*guard), false),
            Err(TryLockError::Poisoned(error)) => debug_lock(f, "Mutex", Some(&**error.get_ref()), true),
            Err(TryLockError::WouldBlock) => debug_lock::<T>(f, "Mutex", None, self.is_poisoned()),
        }
    }
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.data }
    }
}
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.data }
    }
}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        intrinsics::sync::mutex_unlock(self.lock, !self.panicking && thread::panicking())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
