use std::thread;

fn main() {
    use std::sync::Arc;

    let prices = Arc::new([1, 2, 3]);
    let copy = prices.clone();

    thread::spawn(move || dbg!(prices));
    thread::spawn(move || dbg!(copy));
}
