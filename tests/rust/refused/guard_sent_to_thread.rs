use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<i32> = Mutex::new(1);

fn main() {
    let guard = LOCK.lock().unwrap();
    let handle = thread::spawn(move || println!("{}", *guard));
    handle.join().unwrap();
}
