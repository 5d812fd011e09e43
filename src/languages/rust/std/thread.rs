// std::thread
use std::any::Any;
use std::cell::{Cell, RefCell, UnsafeCell};
use std::fmt;
use std::intrinsics;
use std::io;
use std::marker::PhantomData;
use std::num::NonZero;
use std::time::Duration;

/// The machine's thread object.
#[lang = "Thread"]
#[builtin]
pub struct Thread;

unsafe impl Send for Thread {}
unsafe impl Sync for Thread {}
impl std::panic::UnwindSafe for Thread {}
impl std::panic::RefUnwindSafe for Thread {}

impl Thread {
    pub fn unpark(&self) {
        intrinsics::sync::thread_unpark(self)
    }
    pub fn id(&self) -> ThreadId {
        ThreadId(intrinsics::sync::thread_number(self))
    }
    pub fn name(&self) -> Option<&str> {
        intrinsics::sync::thread_name(self)
    }
}
impl Clone for Thread {
    fn clone(&self) -> Thread {
        intrinsics::sync::thread_share(self)
    }
}
impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive()
    }
}

#[derive(Eq, PartialEq, Clone, Copy, Hash, Debug)]
pub struct ThreadId(u64);

pub type Result<T> = std::result::Result<T, Box<dyn Any + Send + 'static>>;

// Beginning and ending

/// What a thread does: calls a function and keeps what it returns.
fn run<F: FnOnce() -> T, T>(f: F) {
    let _end = LocalsEnd;
    let result = f();
    intrinsics::sync::thread_set_result(result);
    if intrinsics::needs_drop::<T>() && intrinsics::sync::thread_finish() {
        drop(intrinsics::sync::thread_take_result::<T>(&current()));
    }
}

fn start<F: FnOnce() -> T, T>(name: Option<&str>, f: F) -> Thread {
    let thread = intrinsics::sync::thread_new(name);
    intrinsics::sync::thread_spawn(&thread, run::<F, T> as fn(F), f);
    thread
}

/// What a thread returned, once it has ended.
fn outcome<T>(thread: &Thread) -> Result<T> {
    match intrinsics::sync::thread_take_panic(thread) {
        Some(payload) => Err(payload),
        None => Ok(intrinsics::sync::thread_take_result(thread)),
    }
}

pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T,
    F: Send + 'static,
    T: Send + 'static,
{
    JoinHandle { thread: start(None, f), joined: false, of: PhantomData }
}

/// `joined`: its result was taken.
pub struct JoinHandle<T> {
    thread: Thread,
    joined: bool,
    of: PhantomData<T>,
}
unsafe impl<T> Send for JoinHandle<T> {}
unsafe impl<T> Sync for JoinHandle<T> {}
impl<T> std::panic::UnwindSafe for JoinHandle<T> {}
impl<T> std::panic::RefUnwindSafe for JoinHandle<T> {}

impl<T> JoinHandle<T> {
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
    pub fn join(mut self) -> Result<T> {
        self.joined = true;
        intrinsics::sync::thread_join(&self.thread);
        outcome(&self.thread)
    }
    pub fn is_finished(&self) -> bool {
        intrinsics::sync::thread_is_finished(&self.thread)
    }
}
#[may_dangle]
impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        if !self.joined && intrinsics::needs_drop::<T>() && intrinsics::sync::thread_detach(&self.thread) {
            drop(intrinsics::sync::thread_take_result::<T>(&self.thread));
        }
    }
}
impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}

#[derive(Debug)]
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
    no_hooks: bool,
}
impl Builder {
    pub fn new() -> Builder {
        Builder { name: None, stack_size: None, no_hooks: false }
    }
    pub fn name(mut self, name: String) -> Builder {
        self.name = Some(name);
        self
    }
    pub fn stack_size(mut self, size: usize) -> Builder {
        self.stack_size = Some(size);
        self
    }
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T,
        F: Send + 'static,
        T: Send + 'static,
    {
        Ok(JoinHandle { thread: start(self.name.as_deref(), f), joined: false, of: PhantomData })
    }
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Ok(scope.start(self.name.as_deref(), f))
    }
}

// Scopes

/// `threads`: those that were started in it and not joined by their handles.
pub struct Scope<'scope, 'env: 'scope> {
    threads: UnsafeCell<Vec<Option<Thread>>>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}
unsafe impl Sync for Scope<'_, '_> {}
unsafe impl Send for Scope<'_, '_> {}
impl std::panic::UnwindSafe for Scope<'_, '_> {}
impl std::panic::RefUnwindSafe for Scope<'_, '_> {}

pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    threads: *mut Vec<Option<Thread>>,
    index: usize,
    of: PhantomData<&'scope T>,
}
unsafe impl<T> Send for ScopedJoinHandle<'_, T> {}
unsafe impl<T> Sync for ScopedJoinHandle<'_, T> {}
impl<T> std::panic::UnwindSafe for ScopedJoinHandle<'_, T> {}
impl<T> std::panic::RefUnwindSafe for ScopedJoinHandle<'_, T> {}

pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let scope = Scope { threads: UnsafeCell::new(Vec::new()), env: PhantomData, scope: PhantomData };
    let result = intrinsics::catch_panic(|| f(&scope));
    let panicked = scope.wait();
    match result {
        Err(payload) => std::panic::resume_unwind(payload),
        Ok(_) if panicked => panic!("a scoped thread panicked"),
        Ok(value) => value,
    }
}

impl<'scope, 'env> Scope<'scope, 'env> {
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        self.start(None, f)
    }
    fn start<F: FnOnce() -> T, T>(&'scope self, name: Option<&str>, f: F) -> ScopedJoinHandle<'scope, T> {
        let thread = start(name, f);
        let threads = self.threads.get();
        let index = unsafe { (*threads).len() };
        unsafe { (*threads).push(Some(thread.clone())) };
        ScopedJoinHandle { thread, threads, index, of: PhantomData }
    }
    /// Joins all threads, those too that are started meanwhile. Returns whether one panicked that nobody joined.
    fn wait(&self) -> bool {
        let threads = self.threads.get();
        let mut panicked = false;
        let mut i = 0;
        while i < unsafe { (*threads).len() } {
            if let Some(thread) = unsafe { (&mut (*threads))[i].take() } {
                intrinsics::sync::thread_join(&thread);
                if intrinsics::sync::thread_has_panicked(&thread) {
                    panicked = true;
                }
            }
            i += 1;
        }
        panicked
    }
}
impl<'scope, T> ScopedJoinHandle<'scope, T> {
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
    pub fn join(self) -> Result<T> {
        intrinsics::sync::thread_join(&self.thread);
        unsafe { (&mut (*self.threads))[self.index] = None };
        outcome(&self.thread)
    }
    pub fn is_finished(&self) -> bool {
        intrinsics::sync::thread_is_finished(&self.thread)
    }
}
impl fmt::Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope").finish_non_exhaustive()
    }
}
impl<'scope, T> fmt::Debug for ScopedJoinHandle<'scope, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedJoinHandle").finish_non_exhaustive()
    }
}

// The running thread

pub fn current() -> Thread {
    intrinsics::sync::thread_current()
}
pub fn yield_now() {
    intrinsics::sync::thread_yield()
}
pub fn panicking() -> bool {
    intrinsics::sync::thread_panicking()
}
pub fn sleep(dur: Duration) {
    intrinsics::sync::thread_sleep(dur.nanoseconds())
}
pub fn sleep_ms(ms: u32) {
    sleep(Duration::from_millis(ms as u64))
}
pub fn park() {
    intrinsics::sync::thread_park()
}
pub fn park_timeout(dur: Duration) {
    intrinsics::sync::thread_park_timeout(dur.nanoseconds())
}
pub fn available_parallelism() -> io::Result<NonZero<usize>> {
    Ok(NonZero { value: 4 })
}

// Thread-local values

/// A static made by `thread_local!`. `key`: a number of its own.
#[lang = "LocalKey"]
pub struct LocalKey<T: 'static> {
    init: fn() -> T,
    key: usize,
}

#[derive(Clone, Copy, Eq, PartialEq)]
pub struct AccessError;
impl fmt::Debug for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessError").finish()
    }
}
impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("already destroyed")
    }
}
impl std::error::Error for AccessError {}

/// The running thread's values, in the order in which they were made.
type Locals = Vec<(usize, Box<dyn Any>)>;

impl<T: 'static> LocalKey<T> {
    /// Where the running thread has its value, which is made first where there is none.
    fn place(&'static self) -> &'static T {
        let locals = intrinsics::sync::thread_own_place::<Locals>();
        if let Some(value) = self.find(locals) {
            return value;
        }
        let value: Box<dyn Any> = Box::new((self.init)());
        unsafe { (*locals).get_or_insert_default().push((self.key, value)) };
        match self.find(locals) {
            Some(value) => value,
            None => unreachable!(),
        }
    }
    fn find(&'static self, locals: *mut Option<Locals>) -> Option<&'static T> {
        if let Some(all) = unsafe { &*locals } {
            for local in all {
                if local.0 == self.key {
                    return (*local.1).downcast_ref::<T>();
                }
            }
        }
        None
    }
    pub fn with<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        f(self.place())
    }
    pub fn try_with<F, R>(&'static self, f: F) -> std::result::Result<R, AccessError>
    where
        F: FnOnce(&T) -> R,
    {
        Ok(f(self.place()))
    }
}
impl<T: 'static> LocalKey<Cell<T>> {
    pub fn set(&'static self, value: T) {
        self.place().set(value)
    }
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.place().get()
    }
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.place().take()
    }
    pub fn replace(&'static self, value: T) -> T {
        self.place().replace(value)
    }
}
impl<T: 'static> LocalKey<RefCell<T>> {
    pub fn with_borrow<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        f(&*self.place().borrow())
    }
    pub fn with_borrow_mut<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&mut T) -> R,
    {
        f(&mut *self.place().borrow_mut())
    }
    pub fn set(&'static self, value: T) {
        *self.place().borrow_mut() = value
    }
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.place().take()
    }
    pub fn replace(&'static self, value: T) -> T {
        self.place().replace(value)
    }
}
impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}

/// Drops the running thread's values, the last one made first.
pub(crate) fn drop_locals() {
    let locals = intrinsics::sync::thread_own_place::<Locals>();
    while let Some(all) = unsafe { &mut *locals } {
        match all.pop() {
            Some(value) => drop(value),
            None => return,
        }
    }
}
struct LocalsEnd;
impl Drop for LocalsEnd {
    fn drop(&mut self) {
        drop_locals()
    }
}
