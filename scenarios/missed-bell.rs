use std::sync::{Condvar, Mutex};
use std::thread;

static TOWER: Mutex<()> = Mutex::new(());
static BELL: Condvar = Condvar::new();

fn sleep_in() {
    let tower = TOWER.lock().unwrap();
    let _tower = BELL.wait(tower).unwrap();
    println!("Up at last.");
}

fn ring() {
    BELL.notify_one();
    println!("The bell has rung.");
}

fn main() {
    let ringer = thread::spawn(ring);
    let sleeper = thread::spawn(sleep_in);
    ringer.join().unwrap();
    sleeper.join().unwrap();
}
