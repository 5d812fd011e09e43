use std::sync::Arc;
use std::thread;
use std::time::Duration;

fn take_out(savings: &mut i32, amount: i32) {
    if *savings >= amount {
        thread::sleep(Duration::from_millis(10));
        *savings -= amount;
        println!("Here you are. Left: {savings}");
    } else {
        println!("Sorry, not enough left.");
    }
}

fn main() {
    let mut savings = Arc::new(100);

    let alice = thread::spawn(move || {
        take_out(&mut savings, 50); // who owns the savings now?
    });

    let bob = thread::spawn(move || {
        take_out(&mut savings, 75);
    });

    alice.join().unwrap();
    bob.join().unwrap();
}
