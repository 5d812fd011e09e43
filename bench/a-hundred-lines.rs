use std::collections::HashMap;
use std::fmt;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, RwLock};
use std::thread::{self, JoinHandle};

#[derive(Debug, Clone, PartialEq)]
enum Order {
    Bake { kind: String, count: u32 },
    Sell(String),
    Close,
}

#[derive(Debug, Default)]
struct Shelf {
    loaves: HashMap<String, u32>,
    sold: u64,
}

impl Shelf {
    fn add(&mut self, kind: &str, count: u32) {
        *self.loaves.entry(kind.to_string()).or_insert(0) += count;
    }

    fn take(&mut self, kind: &str) -> Result<u32, Missing> {
        match self.loaves.get_mut(kind) {
            Some(left) if *left > 0 => {
                *left -= 1;
                self.sold += 1;
                Ok(*left)
            }
            _ => Err(Missing(kind.to_owned())),
        }
    }
}

#[derive(Debug)]
struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "no {} left", self.0)
    }
}

trait Worker {
    fn name(&self) -> String;
    fn work(&self, order: &Order, shelf: &mut Shelf) -> Result<(), Missing>;
}

struct Baker;
struct Seller {
    greeting: &'static str,
}

impl Worker for Baker {
    fn name(&self) -> String {
        "baker".into()
    }

    fn work(&self, order: &Order, shelf: &mut Shelf) -> Result<(), Missing> {
        if let Order::Bake { kind, count } = order {
            shelf.add(kind, *count);
        }
        Ok(())
    }
}

impl Worker for Seller {
    fn name(&self) -> String {
        format!("seller who says {}", self.greeting)
    }

    fn work(&self, order: &Order, shelf: &mut Shelf) -> Result<(), Missing> {
        if let Order::Sell(kind) = order {
            shelf.take(kind)?;
        }
        Ok(())
    }
}

fn hire(worker: Box<dyn Worker + Send>, shelf: Arc<Mutex<Shelf>>, log: Arc<RwLock<Vec<String>>>) -> (Sender<Order>, JoinHandle<()>) {
    let (desk, orders): (Sender<Order>, Receiver<Order>) = mpsc::channel();
    let handle = thread::spawn(move || {
        for order in orders.iter().take_while(|order| *order != Order::Close) {
            let result = worker.work(&order, &mut shelf.lock().unwrap());
            if let Err(missing) = result {
                log.write().unwrap().push(format!("{}: {}", worker.name(), missing));
            }
        }
    });
    (desk, handle)
}

fn main() {
    let shelf = Arc::new(Mutex::new(Shelf::default()));
    let log = Arc::new(RwLock::new(Vec::new()));
    let (baker, first) = hire(Box::new(Baker), Arc::clone(&shelf), Arc::clone(&log));
    baker.send(Order::Bake { kind: "rye".to_string(), count: 2 }).unwrap();
    baker.send(Order::Close).unwrap();
    first.join().unwrap();
    let (seller, second) = hire(Box::new(Seller { greeting: "good morning" }), shelf.clone(), log.clone());
    for kind in ["rye", "oat", "rye", "rye"] {
        seller.send(Order::Sell(kind.to_string())).unwrap();
    }
    drop(seller);
    second.join().unwrap();
    let total: u32 = shelf.lock().unwrap().loaves.values().sum();
    println!("{} sold, {total} left, {:?}", shelf.lock().unwrap().sold, log.read().unwrap());
}
