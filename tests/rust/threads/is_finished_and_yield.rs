// Order: any.
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static STOP: AtomicBool = AtomicBool::new(false);

fn main() {
    let worker = thread::spawn(|| {
        let mut rounds = 0u64;
        while !STOP.load(Ordering::Relaxed) {
            rounds += 1;
            thread::yield_now();
        }
        rounds
    });
    println!("{}", worker.is_finished());
    STOP.store(true, Ordering::Relaxed);
    while !worker.is_finished() {
        thread::yield_now();
    }
    println!("{}", worker.join().is_ok());
}
