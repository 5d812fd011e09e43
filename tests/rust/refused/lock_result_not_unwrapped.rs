use std::sync::{Arc, Mutex, RwLock};

fn main() {
    let list = Arc::new(Mutex::new(vec![1]));
    list.lock().push(2);
    let table = RwLock::new(1);
    *table.write() += 1;
    let n: i32 = *table.read();
    println!("{n}");
}
