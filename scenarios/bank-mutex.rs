use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

fn take_out(savings: Arc<Mutex<i32>>, amount: i32) {
    let mut savings = savings.lock().unwrap();
    println!("{:?}: looking at the account...", thread::current().id());
    if *savings >= amount {
        thread::sleep(Duration::from_millis(100));
        *savings -= amount;
        println!("Here you are. Left: {savings}");
    } else {
        println!("Sorry, not enough left.");
    }
}

fn watch_counter(savings: Arc<Mutex<i32>>) {
    while let Err(_) = savings.try_lock() {
        println!("The counter is taken.");
        thread::sleep(Duration::from_millis(10));
    }
}

fn main() {
    let savings = Arc::new(Mutex::new(100));

    let for_alice = Arc::clone(&savings);
    let alice = thread::spawn(move || {
        take_out(Arc::clone(&for_alice), 50);
    });
    let for_bob = Arc::clone(&savings);
    let bob = thread::spawn(move || {
        take_out(Arc::clone(&for_bob), 75);
    });
    let for_guard = Arc::clone(&savings);
    let guard = thread::spawn(move || {
        watch_counter(Arc::clone(&for_guard));
    });

    alice.join().unwrap();
    bob.join().unwrap();
    guard.join().unwrap();
}
