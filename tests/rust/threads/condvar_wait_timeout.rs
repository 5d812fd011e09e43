// Order: any.
use std::sync::{Condvar, Mutex};
use std::time::Duration;

fn main() {
    let ready = Mutex::new(false);
    let bell = Condvar::new();
    let guard = ready.lock().unwrap();
    let (guard, result) = bell.wait_timeout_while(guard, Duration::from_millis(30), |ready| !*ready).unwrap();
    println!("{} {}", *guard, result.timed_out());
    drop(guard);
    *ready.lock().unwrap() = true;
    let guard = ready.lock().unwrap();
    let (guard, result) = bell.wait_timeout_while(guard, Duration::from_secs(60), |ready| !*ready).unwrap();
    println!("{} {}", *guard, result.timed_out());
}
