use std::sync::{Condvar, Mutex};
use std::thread;

static SHELF: Mutex<Vec<&str>> = Mutex::new(Vec::new());
static TAKEN: Condvar = Condvar::new();
static BAKED: Condvar = Condvar::new();

fn bake(loaf: &'static str) {
    let mut shelf = SHELF.lock().unwrap();
    while shelf.len() == 1 {
        shelf = TAKEN.wait(shelf).unwrap();
    }
    shelf.push(loaf);
    BAKED.notify_one();
}

fn buy() {
    let mut shelf = SHELF.lock().unwrap();
    while shelf.is_empty() {
        shelf = BAKED.wait(shelf).unwrap();
    }
    shelf.pop();
    TAKEN.notify_one();
}

fn main() {
    let first = thread::spawn(buy);
    let second = thread::spawn(buy);
    bake("rye");
    bake("oat");
    first.join().unwrap();
    second.join().unwrap();
    println!("Sold out.");
}
