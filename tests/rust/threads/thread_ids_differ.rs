// Order: any.
use std::thread;

fn main() {
    let main_id = thread::current().id();
    let handle = thread::spawn(move || thread::current().id() == main_id);
    let other = handle.thread().id();
    println!("{} {}", handle.join().unwrap(), other == main_id);
}
