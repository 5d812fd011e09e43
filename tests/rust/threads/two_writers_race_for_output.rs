// Order: varies.
use std::thread;

fn main() {
    let a = thread::spawn(|| println!("first"));
    let b = thread::spawn(|| println!("second"));
    a.join().unwrap();
    b.join().unwrap();
    println!("end");
}
