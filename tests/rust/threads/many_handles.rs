// Order: any.
use std::thread::{self, JoinHandle};

fn square(n: u64) -> u64 {
    n * n
}

fn main() {
    let handles: Vec<JoinHandle<u64>> = (1..=4).map(|n| thread::spawn(move || square(n))).collect();
    let mut results = Vec::with_capacity(handles.len());
    for handle in handles {
        results.push(handle.join().expect("a square"));
    }
    println!("{results:?} {}", results.iter().sum::<u64>());
}
