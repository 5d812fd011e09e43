use std::sync::Mutex;
use std::thread;

static TILL: Mutex<u32> = Mutex::new(10);

fn pay_out(amount: u32) {
    let mut coins = TILL.lock().unwrap();
    assert!(amount <= *coins, "more than there is");
    *coins -= amount;
}

fn main() {
    let large = thread::spawn(|| pay_out(12));
    let small = thread::spawn(|| pay_out(4));
    println!("The large one failed: {}", large.join().is_err());
    println!("The small one failed: {}", small.join().is_err());
}
