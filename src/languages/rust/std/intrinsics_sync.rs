// What the machine does for threads; natives in machine/rust/sync. "Visible": an operation that other threads can
// notice, a step of its own.
use std::any::Any;
use std::sync::atomic::AtomicCell;
use std::sync::mpsc::Channel;
use std::sync::{Arc, Barrier, Condvar, Mutex, Once, RwLock, Weak};
use std::thread::Thread;

// Arc: fields: content, strong, weak. A Weak is the same object; an empty Weak is null.

#[intrinsic]
pub fn arc_new<T>(value: T) -> Arc<T>;
/// To the content.
#[intrinsic]
pub fn arc_pointer<T: ?Sized>(arc: &Arc<T>) -> *mut T;
/// Adds to the strong count and returns the same object. Visible.
#[intrinsic]
pub fn arc_clone<T: ?Sized>(arc: &Arc<T>) -> Arc<T>;
/// Takes from the strong count; returns what is left. Visible.
#[intrinsic]
pub fn arc_release<T: ?Sized>(arc: &Arc<T>) -> usize;
/// As `arc_release`, where it makes no difference who is the last: nothing happens when the content is dropped. Visible.
#[intrinsic]
pub fn arc_leave<T: ?Sized>(arc: &Arc<T>);
/// Visible.
#[intrinsic]
pub fn arc_strong<T: ?Sized>(arc: &Arc<T>) -> usize;
/// Visible.
#[intrinsic]
pub fn arc_weak<T: ?Sized>(arc: &Arc<T>) -> usize;
/// Whether nobody else owns it, and there is no Weak. Visible.
#[intrinsic]
pub fn arc_is_unique<T: ?Sized>(arc: &Arc<T>) -> bool;
/// Where the strong count is 1 it becomes 0: true. Visible.
#[intrinsic]
pub fn arc_try_release<T: ?Sized>(arc: &Arc<T>) -> bool;
/// Adds to the weak count. Visible.
#[intrinsic]
pub fn arc_downgrade<T: ?Sized>(arc: &Arc<T>) -> Weak<T>;
#[intrinsic]
pub const fn arc_weak_new<T>() -> Weak<T>;
/// Visible.
#[intrinsic]
pub fn arc_weak_clone<T: ?Sized>(weak: &Weak<T>) -> Weak<T>;
/// Null where the content is gone. Otherwise adds to the strong count. Visible.
#[intrinsic]
pub fn arc_upgrade<T: ?Sized>(weak: &Weak<T>) -> Option<Arc<T>>;
/// Visible.
#[intrinsic]
pub fn arc_weak_release<T: ?Sized>(weak: &Weak<T>);
/// Visible.
#[intrinsic]
pub fn arc_weak_strong<T: ?Sized>(weak: &Weak<T>) -> usize;
/// Visible.
#[intrinsic]
pub fn arc_weak_weak<T: ?Sized>(weak: &Weak<T>) -> usize;
#[intrinsic]
pub fn arc_weak_pointer<T: ?Sized>(weak: &Weak<T>) -> *const T;
#[intrinsic]
pub fn arc_same<T: ?Sized>(a: &Arc<T>, b: &Arc<T>) -> bool;
#[intrinsic]
pub fn arc_weak_same<T: ?Sized>(a: &Weak<T>, b: &Weak<T>) -> bool;
/// Moves the content out and leaves a hole.
#[intrinsic]
pub fn arc_take<T>(arc: &Arc<T>) -> T;
#[intrinsic]
pub fn arc_from_vec<T>(vec: Vec<T>) -> Arc<[T]>;
#[intrinsic]
pub fn arc_from_str(text: &str) -> Arc<str>;
#[intrinsic]
pub fn arc_from_box<T: ?Sized>(boxed: Box<T>) -> Arc<T>;
/// The Arc that a pointer to its content came from.
#[intrinsic]
pub fn arc_from_raw<T: ?Sized>(content: *const T) -> Arc<T>;
/// Without the vtable.
#[intrinsic]
pub fn arc_thin<T: ?Sized, U>(arc: Arc<T>) -> Arc<U>;
/// Strong 0, weak 1, nothing in it yet.
#[intrinsic]
pub fn arc_new_cyclic<T>() -> Weak<T>;
/// Puts the content in, and makes the strong count 1.
#[intrinsic]
pub fn arc_fill<T>(weak: &Weak<T>, value: T) -> Arc<T>;

// Mutex

#[intrinsic]
pub const fn mutex_new<T>(value: T) -> Mutex<T>;
#[intrinsic]
pub fn mutex_data<T: ?Sized>(mutex: &Mutex<T>) -> *mut T;
/// Returns whether it is poisoned. Visible; waits while it is taken.
#[intrinsic]
pub fn mutex_lock<T: ?Sized>(mutex: &Mutex<T>) -> bool;
/// 0: taken now; 1: taken now, and poisoned; 2: another has it. Visible.
#[intrinsic]
pub fn mutex_try_lock<T: ?Sized>(mutex: &Mutex<T>) -> u8;
/// Visible.
#[intrinsic]
pub fn mutex_unlock<T: ?Sized>(mutex: &Mutex<T>, poison: bool);
/// Visible.
#[intrinsic]
pub fn mutex_is_poisoned<T: ?Sized>(mutex: &Mutex<T>) -> bool;
/// Visible.
#[intrinsic]
pub fn mutex_clear_poison<T: ?Sized>(mutex: &Mutex<T>);
/// Not visible: for who owns it alone.
#[intrinsic]
pub fn mutex_poisoned<T: ?Sized>(mutex: &Mutex<T>) -> bool;

// RwLock

#[intrinsic]
pub const fn rwlock_new<T>(value: T) -> RwLock<T>;
#[intrinsic]
pub fn rwlock_data<T: ?Sized>(lock: &RwLock<T>) -> *mut T;
/// Returns whether it is poisoned. Visible; waits while somebody writes.
#[intrinsic]
pub fn rwlock_read<T: ?Sized>(lock: &RwLock<T>) -> bool;
/// Returns whether it is poisoned. Visible; waits while somebody reads or writes.
#[intrinsic]
pub fn rwlock_write<T: ?Sized>(lock: &RwLock<T>) -> bool;
/// 0: taken now; 1: taken now, and poisoned; 2: it would have to wait. Visible.
#[intrinsic]
pub fn rwlock_try_read<T: ?Sized>(lock: &RwLock<T>) -> u8;
/// Visible.
#[intrinsic]
pub fn rwlock_try_write<T: ?Sized>(lock: &RwLock<T>) -> u8;
/// Visible.
#[intrinsic]
pub fn rwlock_read_unlock<T: ?Sized>(lock: &RwLock<T>);
/// Visible.
#[intrinsic]
pub fn rwlock_write_unlock<T: ?Sized>(lock: &RwLock<T>, poison: bool);
/// Whoever writes goes on as one who reads. Visible.
#[intrinsic]
pub fn rwlock_downgrade<T: ?Sized>(lock: &RwLock<T>);
/// Visible.
#[intrinsic]
pub fn rwlock_is_poisoned<T: ?Sized>(lock: &RwLock<T>) -> bool;
/// Visible.
#[intrinsic]
pub fn rwlock_clear_poison<T: ?Sized>(lock: &RwLock<T>);
#[intrinsic]
pub fn rwlock_poisoned<T: ?Sized>(lock: &RwLock<T>) -> bool;

// Condvar

#[intrinsic]
pub const fn condvar_new() -> Condvar;
/// Gives the mutex up and begins to wait, in one. Visible.
#[intrinsic]
pub fn condvar_wait<T: ?Sized>(condvar: &Condvar, mutex: &Mutex<T>);
/// Takes the mutex again; returns whether it is poisoned. Visible; waits for a notification, then for the mutex.
#[intrinsic]
pub fn condvar_wake<T: ?Sized>(condvar: &Condvar, mutex: &Mutex<T>) -> bool;
/// As `condvar_wake`, but gives up waiting after a time. Bits: 1 timed out, 2 the mutex could not be taken, 4 poisoned. Visible.
#[intrinsic]
pub fn condvar_wake_timeout<T: ?Sized>(condvar: &Condvar, mutex: &Mutex<T>, nanoseconds: u64) -> u8;
/// Visible.
#[intrinsic]
pub fn condvar_notify_one(condvar: &Condvar);
/// Visible.
#[intrinsic]
pub fn condvar_notify_all(condvar: &Condvar);

// Barrier

#[intrinsic]
pub const fn barrier_new(n: usize) -> Barrier;
/// Returns whether this was the last to arrive: then all go on. Visible.
#[intrinsic]
pub fn barrier_arrive(barrier: &Barrier) -> bool;
/// Visible; waits until all have arrived.
#[intrinsic]
pub fn barrier_leave(barrier: &Barrier);

// Once

#[intrinsic]
pub const fn once_new() -> Once;
/// 0: it is ours to do now; 1: it has been done; 2: whoever did it panicked, and it is ours only with `ignore_poison`.
/// Visible; waits while somebody is at it.
#[intrinsic]
pub fn once_begin(once: &Once, ignore_poison: bool) -> u8;
/// Visible.
#[intrinsic]
pub fn once_end(once: &Once, done: bool);
/// Visible.
#[intrinsic]
pub fn once_is_completed(once: &Once) -> bool;

// Atomics. T is an integer type, bool or a raw pointer. `order` is Ordering as an integer: 0 Relaxed, 1 Release, 2 Acquire,
// 3 AcqRel, 4 SeqCst.

#[intrinsic]
pub const fn atomic_new<T>(value: T) -> AtomicCell<T>;
/// For who owns it alone.
#[intrinsic]
pub fn atomic_pointer<T>(cell: &AtomicCell<T>) -> *mut T;
/// Visible, as all that follow.
#[intrinsic]
pub fn atomic_load<T>(cell: &AtomicCell<T>, order: u8) -> T;
#[intrinsic]
pub fn atomic_store<T>(cell: &AtomicCell<T>, value: T, order: u8);
/// Returns what was there before, as all that follow.
#[intrinsic]
pub fn atomic_swap<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
/// Stores `new` where `current` stands.
#[intrinsic]
pub fn atomic_compare_exchange<T>(cell: &AtomicCell<T>, current: T, new: T, order: u8) -> T;
/// Wrapping.
#[intrinsic]
pub fn atomic_add<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_sub<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_and<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_nand<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_or<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_xor<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_max<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;
#[intrinsic]
pub fn atomic_min<T>(cell: &AtomicCell<T>, value: T, order: u8) -> T;

// Channels

/// Null: no bound.
#[intrinsic]
pub fn channel_new<T>(capacity: Option<usize>) -> Channel<T>;
/// The same object, nothing counted.
#[intrinsic]
pub fn channel_share<T>(channel: &Channel<T>) -> Channel<T>;
/// One sender more. Visible.
#[intrinsic]
pub fn channel_add_sender<T>(channel: &Channel<T>);
/// One sender less. Visible.
#[intrinsic]
pub fn channel_drop_sender<T>(channel: &Channel<T>);
/// Nobody will receive; returns what nobody received. Visible.
#[intrinsic]
pub fn channel_drop_receiver<T>(channel: &Channel<T>) -> Vec<T>;
/// Moves the value out of where `value` points and returns true; false, and moves nothing, where nobody will receive.
/// Visible; waits while a bounded channel is full.
#[intrinsic]
pub fn channel_send<T>(channel: &Channel<T>, value: *const T) -> bool;
/// 0: sent; 1: full; 2: nobody will receive. Visible.
#[intrinsic]
pub fn channel_try_send<T>(channel: &Channel<T>, value: *const T) -> u8;
/// Whether a channel has no room: who sends waits until the value is received.
#[intrinsic]
pub fn channel_is_rendezvous<T>(channel: &Channel<T>) -> bool;
/// Behind `channel_send` into a channel without room: true: it was received; false: nobody will, and it is back where it
/// was. Visible; waits.
#[intrinsic]
pub fn channel_sent<T>(channel: &Channel<T>) -> bool;
/// In front of receiving from a channel without room: from here on `channel_try_send` succeeds. Visible.
#[intrinsic]
pub fn channel_ready<T>(channel: &Channel<T>);
/// Puts the value into `into` and returns true; false where nothing is left and nobody will send. Visible; waits.
#[intrinsic]
pub fn channel_receive<T>(channel: &Channel<T>, into: &mut Vec<T>) -> bool;
/// 0: received; 1: empty; 2: nobody will send. Visible.
#[intrinsic]
pub fn channel_try_receive<T>(channel: &Channel<T>, into: &mut Vec<T>) -> u8;
/// As `channel_try_receive`, after waiting as long as `nanoseconds`. Visible.
#[intrinsic]
pub fn channel_receive_timeout<T>(channel: &Channel<T>, into: &mut Vec<T>, nanoseconds: u64) -> u8;

// Threads

/// A thread that has not begun; `name` may be null.
#[intrinsic]
pub fn thread_new(name: Option<&str>) -> Thread;
/// Begins with a call of `main`. Visible.
#[intrinsic]
pub fn thread_spawn<A>(thread: &Thread, main: fn(A), argument: A);
/// Visible; waits for its end.
#[intrinsic]
pub fn thread_join(thread: &Thread);
/// Visible.
#[intrinsic]
pub fn thread_is_finished(thread: &Thread) -> bool;
/// The payload of the panic that ended it, once; null where none did.
#[intrinsic]
pub fn thread_take_panic(thread: &Thread) -> Option<Box<dyn Any + Send>>;
/// Whether a panic ended it that nobody took.
#[intrinsic]
pub fn thread_has_panicked(thread: &Thread) -> bool;
/// Keeps what the running thread returned.
#[intrinsic]
pub fn thread_set_result<T>(value: T);
/// Moves it out.
#[intrinsic]
pub fn thread_take_result<T>(thread: &Thread) -> T;
/// Of the running thread, whose result wants dropping: its end; returns whether nobody will join it. Visible.
#[intrinsic]
pub fn thread_finish() -> bool;
/// Nobody will join it; returns whether `thread_finish` has been. Visible.
#[intrinsic]
pub fn thread_detach(thread: &Thread) -> bool;
#[intrinsic]
pub fn thread_share(thread: &Thread) -> Thread;
#[intrinsic]
pub fn thread_current() -> Thread;
/// The N of `ThreadId(N)`.
#[intrinsic]
pub fn thread_number(thread: &Thread) -> u64;
#[intrinsic]
pub fn thread_name(thread: &Thread) -> Option<&str>;
#[intrinsic]
pub fn thread_panicking() -> bool;
/// A place of the running thread's own; it begins as null.
#[intrinsic]
pub fn thread_own_place<T>() -> *mut Option<T>;
/// Visible.
#[intrinsic]
pub fn thread_yield();
/// Visible.
#[intrinsic]
pub fn thread_sleep(nanoseconds: u64);
/// Visible; waits for an unpark.
#[intrinsic]
pub fn thread_park();
/// Visible; waits for an unpark, but not longer than that.
#[intrinsic]
pub fn thread_park_timeout(nanoseconds: u64);
/// Visible.
#[intrinsic]
pub fn thread_unpark(thread: &Thread);
/// Nanoseconds since the machine's clock began. Visible.
#[intrinsic]
pub fn clock_now() -> u64;
