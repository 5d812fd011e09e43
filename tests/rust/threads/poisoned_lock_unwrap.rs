// Order: any.
use std::sync::Mutex;
use std::thread;

fn main() {
    let counter = Mutex::new(0);
    thread::scope(|s| {
        let bad = s.spawn(|| {
            let mut n = counter.lock().unwrap();
            *n += 1;
            assert!(*n > 1, "too small");
        });
        println!("{}", bad.join().is_err());
    });
    let n = counter.lock().unwrap();
    println!("{n}");
}
