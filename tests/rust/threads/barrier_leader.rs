// Order: any.
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

fn main() {
    let barrier = Arc::new(Barrier::new(3));
    let arrived = Arc::new(AtomicU32::new(0));
    let handles: Vec<_> = (0..3)
        .map(|_| {
            let (barrier, arrived) = (barrier.clone(), arrived.clone());
            thread::spawn(move || {
                arrived.fetch_add(1, Ordering::SeqCst);
                let leads = barrier.wait().is_leader();
                (leads, arrived.load(Ordering::SeqCst))
            })
        })
        .collect();
    let results: Vec<(bool, u32)> = handles.into_iter().map(|h| h.join().unwrap()).collect();
    println!("{}", results.iter().filter(|(leads, _)| *leads).count());
    println!("{}", results.iter().all(|(_, seen)| *seen == 3));
}
