// std::sync::atomic
use std::fmt;
use std::intrinsics;

/// A value that threads change at once.
#[builtin]
pub struct AtomicCell<T>;
unsafe impl<T> Send for AtomicCell<T> {}
unsafe impl<T> Sync for AtomicCell<T> {}
impl<T> std::panic::RefUnwindSafe for AtomicCell<T> {}

#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Ordering {
    Relaxed,
    Release,
    Acquire,
    AcqRel,
    SeqCst,
}

pub fn fence(order: Ordering) {
    if let Ordering::Relaxed = order {
        panic!("there is no such thing as a relaxed fence");
    }
}
pub fn compiler_fence(order: Ordering) {
    fence(order)
}
pub fn spin_loop_hint() {
    std::hint::spin_loop()
}

fn load_order(order: Ordering) -> u8 {
    match order {
        Ordering::Release => panic!("there is no such thing as a release load"),
        Ordering::AcqRel => panic!("there is no such thing as an acquire-release load"),
        _ => order as u8,
    }
}
fn store_order(order: Ordering) -> u8 {
    match order {
        Ordering::Acquire => panic!("there is no such thing as an acquire store"),
        Ordering::AcqRel => panic!("there is no such thing as an acquire-release store"),
        _ => order as u8,
    }
}
fn failure_order(order: Ordering) {
    match order {
        Ordering::Release => panic!("there is no such thing as a release failure ordering"),
        Ordering::AcqRel => panic!("there is no such thing as an acquire-release failure ordering"),
        _ => {}
    }
}
