// Order: any.
use std::sync::{Mutex, TryLockError};

fn main() {
    let mut lock = Mutex::new(String::from("a"));
    lock.get_mut().unwrap().push('b');
    {
        let mut guard = lock.lock().unwrap();
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => println!("held"),
            _ => println!("free"),
        }
        guard.push('c');
    }
    if let Ok(guard) = lock.try_lock() {
        println!("{} {}", guard, guard.len());
    }
    println!("{lock:?}");
    println!("{}", lock.into_inner().unwrap());
}
