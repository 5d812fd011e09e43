use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static SOLD: AtomicU32 = AtomicU32::new(0);

fn sell(tickets: u32) {
    for _ in 0..tickets {
        SOLD.fetch_add(1, Ordering::SeqCst);
    }
}

fn main() {
    let harbour = thread::spawn(|| sell(2));
    let island = thread::spawn(|| sell(2));
    harbour.join().unwrap();
    island.join().unwrap();
    println!("Tickets sold: {}", SOLD.load(Ordering::SeqCst));
}
