// Order: any.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..4 {
        let counter = Arc::clone(&counter);
        handles.push(thread::spawn(move || {
            for _ in 0..25 {
                let mut n = counter.lock().unwrap();
                *n += 1;
            }
        }));
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{} {}", *counter.lock().unwrap(), Arc::strong_count(&counter));
}
