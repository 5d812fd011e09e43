use std::sync::Arc;
use std::thread;

fn main() {
    let counter = Arc::new(0);
    let other = Arc::clone(&counter);
    thread::spawn(move || {
        *other += 1;
    })
    .join()
    .unwrap();
    println!("{counter}");
}
