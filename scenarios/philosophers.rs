use std::sync::Mutex;
use std::thread;

static FORKS: [Mutex<()>; 3] = [Mutex::new(()), Mutex::new(()), Mutex::new(())];

fn dine(seat: usize) {
    let _left = FORKS[seat].lock().unwrap();
    let _right = FORKS[(seat + 1) % 3].lock().unwrap();
    println!("Philosopher {seat} eats.");
}

fn main() {
    thread::scope(|table| {
        for seat in 0..3 {
            table.spawn(move || dine(seat));
        }
    });
}
