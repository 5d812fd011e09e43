use std::thread;

fn main() {
    let handle = thread::spawn(|| 5);
    let n: i32 = handle.join();
    println!("{}", handle + 1);
}
