// Order: any.
use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        let nothing: Option<u8> = None;
        nothing.unwrap()
    });
    let value = handle.join().unwrap();
    println!("{value}");
}
