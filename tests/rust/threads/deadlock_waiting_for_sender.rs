// Order: hangs.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let kept = tx.clone();
    thread::spawn(move || tx.send(1).unwrap()).join().unwrap();
    for n in rx {
        println!("got {n}");
    }
    drop(kept);
}
