// Order: any.
use std::thread;
use std::time::Duration;

fn main() {
    let me = thread::current();
    me.unpark();
    me.unpark();
    thread::park();
    println!("the token was there");
    thread::park_timeout(Duration::from_millis(20));
    println!("time went by");
}
