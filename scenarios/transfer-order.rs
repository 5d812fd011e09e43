use std::sync::Mutex;
use std::thread;
use std::time::Duration;

static HILL: Mutex<i32> = Mutex::new(100);
static VALLEY: Mutex<i32> = Mutex::new(100);

fn transfer_down(amount: i32) {
    let mut hill = HILL.lock().unwrap();
    thread::sleep(Duration::from_millis(10));
    let mut valley = VALLEY.lock().unwrap();
    *hill -= amount;
    *valley += amount;
}

fn main() {
    let down = thread::spawn(|| transfer_down(30));
    let up = thread::spawn(|| transfer_down(-10));
    down.join().unwrap();
    up.join().unwrap();
    println!("Hill: {}, valley: {}", HILL.lock().unwrap(), VALLEY.lock().unwrap());
}
