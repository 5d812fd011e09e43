// Order: any.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let done = AtomicUsize::new(0);
    let names = ["a", "b", "c"];
    thread::scope(|s| {
        for name in &names {
            let done = &done;
            s.spawn(move || {
                done.fetch_add(name.len(), Ordering::SeqCst);
            });
        }
    });
    println!("{} of {}", done.load(Ordering::SeqCst), names.len());
}
