// Order: any.
use std::sync::atomic::{fence, AtomicBool, AtomicI64, AtomicPtr, AtomicU8, AtomicUsize, Ordering};

fn main() {
    let n = AtomicI64::new(10);
    println!("{} {}", n.fetch_add(5, Ordering::Relaxed), n.fetch_sub(1, Ordering::AcqRel));
    println!("{} {}", n.fetch_max(100, Ordering::SeqCst), n.fetch_min(3, Ordering::SeqCst));
    println!("{} {}", n.swap(6, Ordering::Acquire), n.load(Ordering::Acquire));
    println!("{:?}", n.compare_exchange(6, 7, Ordering::SeqCst, Ordering::Relaxed));
    println!("{:?}", n.compare_exchange(6, 8, Ordering::SeqCst, Ordering::Relaxed));
    println!("{:?}", n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |x| (x < 10).then_some(x * 2)));
    println!("{:?}", n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |x| (x < 10).then_some(x * 2)));
    let bits = AtomicU8::new(0b1100);
    bits.fetch_or(0b0011, Ordering::SeqCst);
    bits.fetch_and(0b0110, Ordering::SeqCst);
    bits.fetch_xor(0b1111, Ordering::SeqCst);
    println!("{:#06b} {}", bits.load(Ordering::SeqCst), bits.fetch_nand(0xff, Ordering::SeqCst));
    let wrap = AtomicU8::new(255);
    wrap.fetch_add(1, Ordering::SeqCst);
    println!("{}", wrap.into_inner());
    let flag = AtomicBool::new(false);
    println!("{} {}", flag.fetch_or(true, Ordering::SeqCst), flag.fetch_not(Ordering::SeqCst));
    fence(Ordering::SeqCst);
    let mut size = AtomicUsize::new(1);
    *size.get_mut() += 1;
    println!("{size:?} {flag:?}");
    let mut value = 5;
    let pointer = AtomicPtr::new(&mut value);
    println!("{}", unsafe { *pointer.load(Ordering::SeqCst) });
}
