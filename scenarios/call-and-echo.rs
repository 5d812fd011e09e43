use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_valley, from_hill) = mpsc::channel();
    let (to_hill, from_valley) = mpsc::channel();

    let valley = thread::spawn(move || {
        for call in from_hill {
            println!("Echo {call}");
            to_hill.send(()).unwrap();
        }
    });
    let hill = thread::spawn(move || {
        for n in 0..3 {
            println!("Call {n}");
            to_valley.send(n).unwrap();
            from_valley.recv().unwrap();
        }
    });

    hill.join().unwrap();
    valley.join().unwrap();
}
