// Order: any.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let handle = thread::spawn(move || {
        for word in ["from", "far", "away"] {
            sender.send(word.to_string()).unwrap();
        }
    });
    for word in receiver.iter() {
        println!("{word}");
    }
    handle.join().unwrap();
    println!("{:?}", receiver.recv());
}
