// Order: any.
use std::thread;
use std::sync::Mutex;
fn main() {
    let m = Mutex::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                s.spawn(|| { *m.lock().unwrap() += 1; });
                *m.lock().unwrap() += 1;
            });
        }
    });
    println!("{}", m.into_inner().unwrap());
    static S: Mutex<i32> = Mutex::new(3);
    let r: &'static Mutex<i32> = &S;
    let t = thread::spawn(move || *r.lock().unwrap());
    let _ = t;
}
