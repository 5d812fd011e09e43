use std::thread;

fn main() {
    let mut list = vec![1];
    thread::scope(|s| {
        s.spawn(|| println!("{}", list.len()));
        list.push(2);
    });
}
