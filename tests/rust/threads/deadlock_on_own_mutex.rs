// Order: hangs.
use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(1);
    let first = lock.lock().unwrap();
    println!("held once: {first}");
    let second = lock.lock().unwrap();
    println!("never: {second}");
}
