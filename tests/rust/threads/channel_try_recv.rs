// Order: any.
use std::sync::mpsc::{channel, RecvTimeoutError, TryRecvError};
use std::time::Duration;

fn main() {
    let (tx, rx) = channel::<i32>();
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Empty));
    tx.send(1).unwrap();
    tx.send(2).unwrap();
    println!("{:?} {:?}", rx.try_recv(), rx.try_iter().collect::<Vec<_>>());
    println!("{:?}", rx.recv_timeout(Duration::from_millis(10)));
    drop(tx);
    println!("{:?} {:?}", rx.try_recv(), rx.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Disconnected));
    let (tx, rx) = channel();
    drop(rx);
    let error = tx.send(String::from("lost")).unwrap_err();
    println!("{error} {:?}", error.0);
}
