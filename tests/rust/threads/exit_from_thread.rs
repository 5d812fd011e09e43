// Order: any.
use std::process;
use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        println!("stopping everything");
        process::exit(7);
    });
    handle.join().unwrap();
    println!("not reached");
}
