// Order: any.
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let start = Instant::now();
    thread::sleep(Duration::from_millis(30));
    let elapsed = start.elapsed();
    println!("{} {}", elapsed >= Duration::from_millis(30), Instant::now() > start);
    let d = Duration::from_millis(1500) + Duration::from_secs(2);
    println!("{d:?} {} {}", d.as_secs(), d.subsec_millis());
    println!("{:?} {:?}", d * 2, d / 7);
    println!("{:?} {:?}", Duration::from_secs_f64(0.25), Duration::ZERO.is_zero());
    println!("{} {:?}", d.as_secs_f64(), Duration::from_micros(15).checked_sub(d));
    println!("{:?}", Duration::new(1, 5).max(Duration::from_nanos(7)));
}
