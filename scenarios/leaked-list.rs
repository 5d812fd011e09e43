use std::thread;

fn main() {
    let prices: &'static [i32; 3] = Box::leak(Box::new([1, 2, 3]));

    thread::spawn(move || dbg!(prices));
    thread::spawn(move || dbg!(prices));
}
