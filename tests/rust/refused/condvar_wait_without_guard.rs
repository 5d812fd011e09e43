use std::sync::{Condvar, Mutex};

fn main() {
    let lock = Mutex::new(false);
    let bell = Condvar::new();
    let mut ready = lock.lock().unwrap();
    while !*ready {
        bell.wait(ready).unwrap();
    }
}
