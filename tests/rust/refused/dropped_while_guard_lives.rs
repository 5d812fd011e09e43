use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(3);
    let guard = lock.lock().unwrap();
    drop(lock);
    println!("{guard}");
}
