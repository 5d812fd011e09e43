// Order: any.
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Mutex;
use std::thread;

static NEXT: AtomicU64 = AtomicU64::new(1);
static SEEN: Mutex<Vec<u64>> = Mutex::new(Vec::new());

fn fresh() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn main() {
    let handles: [_; 3] = std::array::from_fn(|_| {
        thread::spawn(|| {
            let id = fresh();
            SEEN.lock().unwrap().push(id);
        })
    });
    for handle in handles {
        handle.join().unwrap();
    }
    let mut seen = SEEN.lock().unwrap();
    seen.sort_unstable();
    println!("{:?} {}", *seen, fresh());
}
