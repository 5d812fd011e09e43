// Order: any.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let lock = Arc::new(Mutex::new(vec![1]));
    let shared = Arc::clone(&lock);
    let result = thread::spawn(move || {
        let mut values = shared.lock().unwrap();
        values.push(2);
        panic!("while holding the lock");
    })
    .join();
    println!("{} {}", result.is_err(), lock.is_poisoned());
    match lock.lock() {
        Ok(values) => println!("{values:?}"),
        Err(poisoned) => {
            println!("{poisoned}");
            let mut values = poisoned.into_inner();
            values.push(3);
        }
    }
    lock.clear_poison();
    println!("{:?} {:?}", lock.lock().unwrap(), lock.is_poisoned());
}
