// std::sync: Once, OnceLock, LazyLock
use std::cell::UnsafeCell;
use std::fmt;
use std::intrinsics;
use std::ops::Deref;
use std::panic::{RefUnwindSafe, UnwindSafe};

#[builtin]
pub struct Once;

impl UnwindSafe for Once {}
impl RefUnwindSafe for Once {}

#[derive(Debug)]
pub struct OnceState {
    poisoned: bool,
}
impl OnceState {
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}

/// Says in the end whether what was begun was done; a panic on the way leaves it as not.
struct Attempt<'a> {
    once: &'a Once,
    done: bool,
}
impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        intrinsics::sync::once_end(self.once, self.done)
    }
}

impl Once {
    pub const fn new() -> Once {
        intrinsics::sync::once_new()
    }
    fn run<F: FnOnce()>(&self, f: F) {
        let mut attempt = Attempt { once: self, done: false };
        f();
        attempt.done = true;
    }
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        match intrinsics::sync::once_begin(self, false) {
            0 => self.run(f),
            1 => {}
            _ => panic!("Once instance has previously been poisoned"),
        }
    }
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        match intrinsics::sync::once_begin(self, true) {
            1 => {}
            begun => self.run(|| f(&OnceState { poisoned: begun == 2 })),
        }
    }
    pub fn is_completed(&self) -> bool {
        intrinsics::sync::once_is_completed(self)
    }
    pub fn wait(&self) {
        while !self.is_completed() {
            std::thread::yield_now();
        }
    }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}

pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<Option<T>>,
}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
unsafe impl<T: Send> Send for OnceLock<T> {}
impl<T: RefUnwindSafe + UnwindSafe> RefUnwindSafe for OnceLock<T> {}
impl<T: UnwindSafe> UnwindSafe for OnceLock<T> {}

impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> {
        OnceLock { once: Once::new(), value: UnsafeCell::new(None) }
    }
    /// Only behind the once.
    fn content(&self) -> &T {
        match unsafe { &*self.value.get() } {
            Some(value) => value,
            None => unreachable!(),
        }
    }
    pub fn get(&self) -> Option<&T> {
        if self.once.is_completed() { Some(self.content()) } else { None }
    }
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.get_mut().as_mut()
    }
    pub fn set(&self, value: T) -> Result<(), T> {
        let mut value = Some(value);
        self.get_or_init(|| value.take().unwrap());
        match value {
            None => Ok(()),
            Some(value) => Err(value),
        }
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.once.call_once_force(|_state| {
            let value = f();
            unsafe { *self.value.get() = Some(value) };
        });
        self.content()
    }
    pub fn wait(&self) -> &T {
        self.once.wait();
        self.content()
    }
    pub fn into_inner(self) -> Option<T> {
        self.value.into_inner()
    }
    pub fn take(&mut self) -> Option<T> {
        let value = self.value.get_mut().take();
        self.once = Once::new();
        value
    }
}
impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> {
        OnceLock::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceLock");
        match self.get() {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> OnceLock<T> {
        match self.get() {
            Some(value) => OnceLock::from(value.clone()),
            None => OnceLock::new(),
        }
    }
}
impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> OnceLock<T> {
        let cell = OnceLock::new();
        cell.get_or_init(|| value);
        cell
    }
}
impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &OnceLock<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Eq> Eq for OnceLock<T> {}

pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    init: UnsafeCell<Option<F>>,
    value: UnsafeCell<Option<T>>,
}
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T: RefUnwindSafe + UnwindSafe, F: UnwindSafe> RefUnwindSafe for LazyLock<T, F> {}
impl<T: UnwindSafe, F: UnwindSafe> UnwindSafe for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { once: Once::new(), init: UnsafeCell::new(Some(f)), value: UnsafeCell::new(None) }
    }
    pub fn force(this: &LazyLock<T, F>) -> &T {
        match intrinsics::sync::once_begin(&this.once, false) {
            0 => this.once.run(|| {
                let init = unsafe { (*this.init.get()).take().unwrap() };
                let value = init();
                unsafe { *this.value.get() = Some(value) };
            }),
            1 => {}
            _ => panic!("LazyLock instance has previously been poisoned"),
        }
        match unsafe { &*this.value.get() } {
            Some(value) => value,
            None => unreachable!(),
        }
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}
impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyLock");
        let value = if self.once.is_completed() { unsafe { &*self.value.get() } } else { &None };
        match value {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
