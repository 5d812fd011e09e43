use std::sync::{Arc, Mutex};

fn main() {
    let n = Arc::new(Mutex::new(1));
    let guard = n.lock().unwrap();
    let double: i32 = guard * 2;
    let plain: i32 = n.lock().unwrap();
    println!("{double} {plain}");
}
