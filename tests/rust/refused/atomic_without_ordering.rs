use std::sync::atomic::{AtomicUsize, Ordering};

fn main() {
    let n = AtomicUsize::new(1);
    n.fetch_add(1);
    println!("{}", n + 1);
    n = 5;
    let m: usize = n;
    println!("{:?}", Ordering::Sequential);
}
