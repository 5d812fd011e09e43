use std::sync::{Condvar, Mutex};

fn main() {
    let lock = Mutex::new(false);
    let bell = Condvar::new();
    let guard = bell.wait(&lock).unwrap();
    println!("{}", *guard);
}
