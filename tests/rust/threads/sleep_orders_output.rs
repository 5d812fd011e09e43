// Order: clock.
use std::thread;
use std::time::Duration;

fn main() {
    let mut handles = Vec::new();
    for (name, millis) in [("slow", 300), ("fast", 100), ("middle", 200)] {
        handles.push(thread::spawn(move || {
            thread::sleep(Duration::from_millis(millis));
            println!("{name}");
        }));
    }
    println!("all started");
    for handle in handles {
        handle.join().unwrap();
    }
}
