use std::thread;

fn main() {
    let handle = thread::spawn(|n: u32| n + 1);
    println!("{}", handle.join().unwrap());
}
