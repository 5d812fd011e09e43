// Order: any.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::thread;

fn main() {
    let ready = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&ready);
    let sleeper = thread::spawn(move || {
        while !flag.load(Ordering::Acquire) {
            thread::park();
        }
        "woken"
    });
    ready.store(true, Ordering::Release);
    sleeper.thread().unpark();
    println!("{}", sleeper.join().unwrap());
}
