// std::sync: RwLock
use std::fmt;
use std::intrinsics;
use std::ops::{Deref, DerefMut};
use std::thread;

#[lang = "RwLock"]
#[builtin]
pub struct RwLock<T: ?Sized>;

unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
impl<T: ?Sized> std::panic::UnwindSafe for RwLock<T> {}
impl<T: ?Sized> std::panic::RefUnwindSafe for RwLock<T> {}

pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    lock: &'a RwLock<T>,
    data: *const T,
}
impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}

pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> {
    lock: &'a RwLock<T>,
    data: *mut T,
    panicking: bool,
}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}

#[may_dangle]
impl<T: ?Sized> Drop for RwLock<T> {
    fn drop(&mut self) {
        unsafe { intrinsics::drop_in_place(intrinsics::sync::rwlock_data(self)) }
    }
}
impl<T> RwLock<T> {
    pub const fn new(value: T) -> RwLock<T> {
        intrinsics::sync::rwlock_new(value)
    }
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = intrinsics::sync::rwlock_poisoned(&self);
        let value = unsafe { intrinsics::ptr_read(intrinsics::sync::rwlock_data(&self) as *const T) };
        intrinsics::forget(self);
        lock_result(value, poisoned)
    }
}
impl<T: ?Sized> RwLock<T> {
    fn reader(&self) -> RwLockReadGuard<'_, T> {
        RwLockReadGuard { lock: self, data: intrinsics::sync::rwlock_data(self) as *const T }
    }
    fn writer(&self) -> RwLockWriteGuard<'_, T> {
        RwLockWriteGuard { lock: self, data: intrinsics::sync::rwlock_data(self), panicking: thread::panicking() }
    }
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        let poisoned = intrinsics::sync::rwlock_read(self);
        lock_result(self.reader(), poisoned)
    }
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        match intrinsics::sync::rwlock_try_read(self) {
            0 => Ok(self.reader()),
            1 => Err(TryLockError::Poisoned(PoisonError { data: self.reader() })),
            _ => Err(TryLockError::WouldBlock),
        }
    }
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        let poisoned = intrinsics::sync::rwlock_write(self);
        lock_result(self.writer(), poisoned)
    }
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        match intrinsics::sync::rwlock_try_write(self) {
            0 => Ok(self.writer()),
            1 => Err(TryLockError::Poisoned(PoisonError { data: self.writer() })),
            _ => Err(TryLockError::WouldBlock),
        }
    }
    pub fn is_poisoned(&self) -> bool {
        intrinsics::sync::rwlock_is_poisoned(self)
    }
    pub fn clear_poison(&self) {
        intrinsics::sync::rwlock_clear_poison(self)
    }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = intrinsics::sync::rwlock_poisoned(self);
        lock_result(unsafe { &mut *intrinsics::sync::rwlock_data(self) }, poisoned)
    }
}
impl<T> From<T> for RwLock<T> {
    fn from(value: T) -> RwLock<T> {
        RwLock::new(value)
    }
}
impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.try_read() {
            Ok(guard) => debug_lock(f, "RwLock", Some(&*guard), false),
            Err(TryLockError::Poisoned(error)) => debug_lock(f, "RwLock", Some(&**error.get_ref()), true),
            Err(TryLockError::WouldBlock) => debug_lock::<T>(f, "RwLock", None, self.is_poisoned()),
        }
    }
}

impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn downgrade(s: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = s.lock;
        intrinsics::forget(s);
        intrinsics::sync::rwlock_downgrade(lock);
        lock.reader()
    }
}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.data }
    }
}
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) {
        intrinsics::sync::rwlock_read_unlock(self.lock)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.data }
    }
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.data }
    }
}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        intrinsics::sync::rwlock_write_unlock(self.lock, !self.panicking && thread::panicking())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
