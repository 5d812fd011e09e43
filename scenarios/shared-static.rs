use std::thread;

fn main() {
    static PRICES: [i32; 3] = [1, 2, 3];
    thread::spawn(|| dbg!(&PRICES));
    thread::spawn(|| dbg!(&PRICES));
}
