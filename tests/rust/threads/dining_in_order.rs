// Order: any.
use std::sync::{Arc, Mutex};
use std::thread;

struct Philosopher {
    name: &'static str,
    left: usize,
    right: usize,
}

impl Philosopher {
    fn eat(&self, forks: &[Mutex<u32>]) {
        let (first, second) = if self.left < self.right { (self.left, self.right) } else { (self.right, self.left) };
        let mut a = forks[first].lock().unwrap();
        let mut b = forks[second].lock().unwrap();
        *a += 1;
        *b += 1;
    }
}

fn main() {
    let forks: Arc<Vec<_>> = Arc::new((0..3).map(|_| Mutex::new(0)).collect());
    let names = ["hume", "kant", "mill"];
    let handles: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(i, &name)| {
            let forks = Arc::clone(&forks);
            thread::spawn(move || {
                let philosopher = Philosopher { name, left: i, right: (i + 1) % 3 };
                for _ in 0..2 {
                    philosopher.eat(&forks);
                }
                philosopher.name.len()
            })
        })
        .collect();
    let letters: usize = handles.into_iter().map(|h| h.join().unwrap()).sum();
    let uses: Vec<u32> = forks.iter().map(|fork| *fork.lock().unwrap()).collect();
    println!("{letters} {uses:?}");
}
