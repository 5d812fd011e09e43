// Order: any.
use std::sync::mpsc::{sync_channel, TrySendError};
use std::thread;

fn main() {
    let (tx, rx) = sync_channel(1);
    tx.send(1).unwrap();
    match tx.try_send(2) {
        Err(TrySendError::Full(n)) => println!("full with {n} left over"),
        other => println!("{other:?}"),
    }
    let handle = thread::spawn(move || {
        tx.send(3).unwrap();
        tx.send(4).unwrap();
    });
    println!("{:?}", rx.iter().collect::<Vec<i32>>());
    handle.join().unwrap();
    let (tx, rx) = sync_channel::<&str>(0);
    let meeting = thread::spawn(move || rx.recv().unwrap());
    tx.send("hand to hand").unwrap();
    println!("{}", meeting.join().unwrap());
}
