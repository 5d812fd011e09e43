use std::thread;

fn work() -> u32 {
    5
}

fn main() {
    let handle = thread::spawn(work());
    println!("{}", handle.join().unwrap());
}
