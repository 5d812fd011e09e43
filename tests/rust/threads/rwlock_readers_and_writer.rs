// Order: any.
use std::sync::{Arc, RwLock};
use std::thread;

fn main() {
    let table = Arc::new(RwLock::new(vec![1, 2, 3]));
    let readers: Vec<_> = (0..3)
        .map(|i| {
            let table = Arc::clone(&table);
            thread::spawn(move || {
                let seen = table.read().unwrap();
                seen[i] >= 1
            })
        })
        .collect();
    {
        let mut writing = table.write().unwrap();
        writing.push(4);
        for n in writing.iter_mut() {
            *n *= 10;
        }
    }
    println!("{}", readers.into_iter().all(|r| r.join().unwrap()));
    let a = table.read().unwrap();
    let b = table.read().unwrap();
    println!("{:?} {} {}", *a, b.len(), table.try_write().is_err());
    drop((a, b));
    println!("{}", table.try_write().is_ok());
}
