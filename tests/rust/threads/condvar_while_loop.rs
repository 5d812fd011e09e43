// Order: any.
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

struct Bounded {
    items: Mutex<VecDeque<u32>>,
    not_empty: Condvar,
    not_full: Condvar,
    limit: usize,
}

impl Bounded {
    fn put(&self, item: u32) {
        let mut items = self.items.lock().unwrap();
        while items.len() == self.limit {
            items = self.not_full.wait(items).unwrap();
        }
        items.push_back(item);
        self.not_empty.notify_one();
    }
    fn take(&self) -> u32 {
        let mut items = self.items.lock().unwrap();
        loop {
            if let Some(item) = items.pop_front() {
                self.not_full.notify_one();
                return item;
            }
            items = self.not_empty.wait(items).unwrap();
        }
    }
}

fn main() {
    let queue = Arc::new(Bounded {
        items: Mutex::new(VecDeque::new()),
        not_empty: Condvar::new(),
        not_full: Condvar::new(),
        limit: 2,
    });
    let producer = {
        let queue = Arc::clone(&queue);
        thread::spawn(move || {
            for i in 1..=5 {
                queue.put(i * i);
            }
        })
    };
    let taken: Vec<u32> = (0..5).map(|_| queue.take()).collect();
    producer.join().unwrap();
    println!("{taken:?}");
}
