use std::sync::{mpsc, Arc};
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    let rx = Arc::new(rx);
    let other = Arc::clone(&rx);
    thread::spawn(move || println!("{:?}", other.recv()));
    tx.send(1).unwrap();
}
