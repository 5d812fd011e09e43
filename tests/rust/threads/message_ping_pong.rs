// Order: any.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_pong, from_ping) = mpsc::channel::<u32>();
    let (to_ping, from_pong) = mpsc::channel::<u32>();
    let pong = thread::spawn(move || {
        let mut seen = 0;
        while let Ok(n) = from_ping.recv() {
            seen += 1;
            if to_ping.send(n + 1).is_err() {
                break;
            }
        }
        seen
    });
    let mut n = 0;
    for _ in 0..3 {
        to_pong.send(n).unwrap();
        n = from_pong.recv().unwrap();
        println!("{n}");
    }
    drop(to_pong);
    println!("pong saw {}", pong.join().unwrap());
}
