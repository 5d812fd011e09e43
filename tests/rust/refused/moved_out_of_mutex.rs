use std::sync::Mutex;

fn main() {
    let shared = Mutex::new(vec![1]);
    let inner = *shared.lock().unwrap();
    println!("{inner:?}");
}
