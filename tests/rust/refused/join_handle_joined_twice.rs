use std::thread;

fn main() {
    let handle = thread::spawn(|| 5);
    println!("{}", handle.join().unwrap());
    println!("{}", handle.join().unwrap());
}
