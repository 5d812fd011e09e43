use std::sync::Mutex;
use std::thread;

static FORKS: [Mutex<()>; 3] = [Mutex::new(()), Mutex::new(()), Mutex::new(())];

fn dine(seat: usize) {
    let left = seat;
    let right = (seat + 1) % 3;
    let _first = FORKS[left.min(right)].lock().unwrap();
    let _second = FORKS[left.max(right)].lock().unwrap();
    println!("Philosopher {seat} eats.");
}

fn main() {
    thread::scope(|table| {
        for seat in 0..3 {
            table.spawn(move || dine(seat));
        }
    });
}
