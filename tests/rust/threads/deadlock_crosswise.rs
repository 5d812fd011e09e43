// Order: hangs.
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

fn main() {
    let locks = Arc::new((Mutex::new('a'), Mutex::new('b')));
    let meet = Arc::new(Barrier::new(2));
    let other = {
        let (locks, meet) = (Arc::clone(&locks), Arc::clone(&meet));
        thread::spawn(move || {
            let _b = locks.1.lock().unwrap();
            meet.wait();
            let _a = locks.0.lock().unwrap();
        })
    };
    let _a = locks.0.lock().unwrap();
    meet.wait();
    println!("both hold one");
    let _b = locks.1.lock().unwrap();
    other.join().unwrap();
}
