// Order: any.
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let shared = Arc::new((Mutex::new(0u32), Condvar::new()));
    let waiter = {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let (lock, changed) = &*shared;
            let value = changed.wait_while(lock.lock().unwrap(), |n| *n < 3).unwrap();
            *value
        })
    };
    let (lock, changed) = &*shared;
    for _ in 0..3 {
        *lock.lock().unwrap() += 1;
        changed.notify_all();
    }
    println!("{}", waiter.join().unwrap());
}
