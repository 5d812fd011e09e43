// Order: any.
use std::thread;

fn main() {
    let handle = thread::spawn(|| {
        let mut sum = 0;
        for i in 1..=10 {
            sum += i;
        }
        sum
    });
    let sum = handle.join().unwrap();
    println!("sum {sum}");
}
