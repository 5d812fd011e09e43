use std::sync::{Condvar, Mutex};
use std::thread;

static LOAVES: Mutex<u32> = Mutex::new(0);
static BAKED: Condvar = Condvar::new();

fn buy() {
    let mut loaves = LOAVES.lock().unwrap();
    if *loaves == 0 {
        loaves = BAKED.wait(loaves).unwrap();
    }
    *loaves -= 1;
    println!("A customer leaves with a loaf.");
}

fn bake() {
    *LOAVES.lock().unwrap() += 1;
    BAKED.notify_one();
}

fn main() {
    let first = thread::spawn(buy);
    let second = thread::spawn(buy);
    bake();
    bake();
    first.join().unwrap();
    second.join().unwrap();
}
