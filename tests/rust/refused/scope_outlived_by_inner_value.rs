use std::thread;

fn main() {
    thread::scope(|s| {
        let local = vec![1, 2];
        s.spawn(|| println!("{local:?}"));
    });
}
