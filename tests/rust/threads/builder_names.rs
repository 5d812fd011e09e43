// Order: any.
use std::thread;

fn main() {
    let handle = thread::Builder::new()
        .name("worker-7".to_string())
        .stack_size(64 * 1024)
        .spawn(|| {
            let current = thread::current();
            current.name().map(|name| name.to_uppercase())
        })
        .unwrap();
    println!("{:?}", handle.thread().name());
    println!("{:?}", handle.join().unwrap());
    println!("{:?}", thread::current().name());
    let unnamed = thread::spawn(|| thread::current().name().is_none());
    println!("{}", unnamed.join().unwrap());
}
