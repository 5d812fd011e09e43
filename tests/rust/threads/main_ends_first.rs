// Order: clock.
use std::thread;
use std::time::Duration;

fn main() {
    thread::spawn(|| {
        thread::sleep(Duration::from_secs(3600));
        println!("nobody waits for this");
    });
    println!("done");
}
