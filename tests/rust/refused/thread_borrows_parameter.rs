use std::thread::{self, JoinHandle};

fn start(id: u32) -> JoinHandle<u32> {
    thread::spawn(|| id * 2)
}

fn main() {
    println!("{}", start(4).join().unwrap());
}
