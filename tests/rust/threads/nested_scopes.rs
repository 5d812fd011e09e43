// Order: any.
use std::sync::Mutex;
use std::thread;

fn main() {
    let found = Mutex::new(Vec::new());
    thread::scope(|outer| {
        outer.spawn(|| {
            thread::scope(|inner| {
                for i in 0..2 {
                    let found = &found;
                    inner.spawn(move || found.lock().unwrap().push(i));
                }
            });
            found.lock().unwrap().push(10);
        });
    });
    let mut found = found.into_inner().unwrap();
    println!("{:?}", found.last());
    found.sort();
    println!("{found:?}");
}
