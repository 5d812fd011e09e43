// Order: varies.
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::Arc;
use std::thread;

fn main() {
    let balance = Arc::new(AtomicI32::new(0));
    let handles: Vec<_> = (0..2)
        .map(|_| {
            let balance = balance.clone();
            thread::spawn(move || {
                let seen = balance.load(Ordering::SeqCst);
                thread::yield_now();
                balance.store(seen + 1, Ordering::SeqCst);
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", balance.load(Ordering::SeqCst));
}
