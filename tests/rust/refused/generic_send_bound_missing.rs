use std::thread;

fn run<F: FnOnce() -> u32>(f: F) -> u32 {
    thread::spawn(f).join().unwrap()
}

fn share<T: 'static + std::fmt::Debug>(value: T) {
    thread::spawn(move || println!("{value:?}"));
}

fn main() {
    println!("{}", run(|| 1));
    share(1);
}
