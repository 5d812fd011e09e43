use std::thread;
use std::time::Duration;

fn main() {
    let valley = thread::spawn(|| {
        for n in 0..10 {
            println!("Echo from the valley: {}", n);
            thread::sleep(Duration::from_millis(1));
        }
    });
    valley.join().unwrap();

    for n in 0..5 {
        println!("Call from the hill: {}", n);
        thread::sleep(Duration::from_millis(1));
    }
}
