use std::sync::Mutex;
use std::thread;
use std::time::Duration;

static HILL: Mutex<i32> = Mutex::new(100);
static VALLEY: Mutex<i32> = Mutex::new(100);

fn transfer(source: &Mutex<i32>, target: &Mutex<i32>, amount: i32) {
    let mut source = source.lock().unwrap();
    thread::sleep(Duration::from_millis(10));
    let mut target = target.lock().unwrap();
    *source -= amount;
    *target += amount;
}

fn main() {
    let down = thread::spawn(|| transfer(&HILL, &VALLEY, 30));
    let up = thread::spawn(|| transfer(&VALLEY, &HILL, 10));
    down.join().unwrap();
    up.join().unwrap();
    println!("Hill: {}, valley: {}", HILL.lock().unwrap(), VALLEY.lock().unwrap());
}
