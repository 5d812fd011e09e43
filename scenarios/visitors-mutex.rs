use std::sync::Mutex;
use std::thread;

static VISITORS: Mutex<u32> = Mutex::new(0);

fn open_gate(people: u32) {
    for _ in 0..people {
        *VISITORS.lock().unwrap() += 1;
    }
}

fn main() {
    let north = thread::spawn(|| open_gate(3));
    let south = thread::spawn(|| open_gate(3));
    north.join().unwrap();
    south.join().unwrap();
    println!("Visitors counted: {}", VISITORS.lock().unwrap());
}
