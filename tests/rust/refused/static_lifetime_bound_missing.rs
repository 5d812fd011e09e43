use std::thread;

fn run<F: FnOnce() + Send>(f: F) {
    thread::spawn(f).join().unwrap();
}

fn main() {
    run(|| ());
}
