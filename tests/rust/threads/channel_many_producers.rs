// Order: any.
use std::sync::mpsc::{self, Sender};
use std::thread;

enum Message {
    Value(u32, u32),
    Done(u32),
}

fn produce(id: u32, out: Sender<Message>) {
    for n in 0..3 {
        out.send(Message::Value(id, n)).unwrap();
    }
    out.send(Message::Done(id)).unwrap();
}

fn main() {
    let (tx, rx) = mpsc::channel::<Message>();
    for id in 0..2 {
        let tx = tx.clone();
        thread::spawn(move || produce(id, tx));
    }
    drop(tx);
    let mut next = [0, 0];
    let mut finished = 0;
    for message in rx {
        match message {
            Message::Value(id, n) => {
                assert_eq!(next[id as usize], n, "in order for each sender");
                next[id as usize] += 1;
            }
            Message::Done(_) => finished += 1,
        }
    }
    println!("{next:?} {finished}");
}
