// Order: any.
use std::thread;

fn main() {
    let data = [1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| {
            let i = data.len();
            data[i]
        });
    });
    println!("not reached");
}
