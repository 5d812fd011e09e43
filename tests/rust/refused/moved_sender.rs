use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    for i in 0..2 {
        thread::spawn(move || tx.send(i).unwrap());
    }
    println!("{:?}", rx.recv());
}
