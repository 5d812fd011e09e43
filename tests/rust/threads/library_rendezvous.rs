// Order: clock.
use std::sync::mpsc::*;
use std::thread;
use std::time::Duration;
fn main() {
    let (tx, rx) = sync_channel(0);
    println!("{:?}", tx.try_send(1));
    let h = thread::spawn(move || {
        for i in 0..3 {
            tx.send(i).unwrap();
        }
        tx.try_send(9).is_err()
    });
    thread::sleep(Duration::from_millis(5));
    for _ in 0..3 {
        println!("{}", rx.recv().unwrap());
    }
    println!("{:?}", h.join().unwrap());
    println!("{:?}", rx.recv());
    let (tx, rx) = sync_channel::<i32>(0);
    let h = thread::spawn(move || {
        println!("{:?}", tx.send(1));
    });
    thread::sleep(Duration::from_millis(5));
    drop(rx);
    h.join().unwrap();
    let (tx, rx) = sync_channel(2);
    tx.send(1).unwrap();
    tx.send(2).unwrap();
    println!("{:?}", tx.try_send(3));
    println!("{:?} {:?}", rx.recv(), tx.try_send(3));
    drop(tx);
    println!("{:?}", rx.iter().collect::<Vec<i32>>());
    let (tx, rx) = channel::<i32>();
    println!("{:?}", rx.recv_timeout(Duration::from_millis(2)));
    let t2 = tx.clone();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(1));
        t2.send(5).unwrap();
    });
    println!("{:?}", rx.recv_timeout(Duration::from_secs(1)));
    thread::sleep(Duration::from_millis(20));
    drop(tx);
    println!("{:?} {:?}", rx.recv_timeout(Duration::from_millis(1)), rx.try_recv());
    let (tx, rx) = channel();
    struct D(i32);
    impl Drop for D {
        fn drop(&mut self) {
            println!("d{}", self.0);
        }
    }
    tx.send(D(1)).unwrap();
    tx.send(D(2)).unwrap();
    drop(rx.recv().unwrap());
    drop(rx);
    println!("{}", tx.send(D(3)).is_err());
}
