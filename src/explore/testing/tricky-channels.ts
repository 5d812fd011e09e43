/** Small Rust programs about channels whose ends go in threads. */
export const trickyChannels: Readonly<Record<string, string>> = {
  'senders go in threads while the receiver iterates': `use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    for n in 0..2 {
        let tx = tx.clone();
        thread::spawn(move || {
            tx.send(n).unwrap();
            drop(tx);
            println!("{n} is done");
        });
    }
    drop(tx);
    println!("{:?}", rx.iter().collect::<Vec<i32>>());
}
`,
  'whether the last sender has gone shows in try_recv': `use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    let other = tx.clone();
    let a = thread::spawn(move || drop(tx));
    let b = thread::spawn(move || drop(other));
    println!("{:?}", rx.try_recv());
    a.join().unwrap();
    b.join().unwrap();
}
`,
  'whether the last sender has gone shows in recv_timeout': `use std::sync::mpsc;
use std::thread;
use std::time::Duration;
fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    thread::spawn(move || {
        let _ = tx.clone().send(1);
        drop(tx);
    });
    let first = rx.recv_timeout(Duration::from_millis(10));
    println!("{first:?} {:?}", rx.recv_timeout(Duration::from_millis(10)));
}
`,
  'a sender that nobody drops keeps the receiver waiting': `use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    let other = tx.clone();
    let t = thread::spawn(move || {
        other.send(1).unwrap();
        if other.send(2).is_ok() {
            std::mem::forget(other);
        }
    });
    drop(tx);
    let first = rx.recv();
    println!("{first:?}");
    for n in rx {
        println!("{n}");
    }
    t.join().unwrap();
}
`,
  'a receiver that goes early fails whoever sends later': `use std::sync::mpsc;
use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
use std::thread;
static FAILED: AtomicI32 = AtomicI32::new(0);
fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    let threads: Vec<_> = (0..2)
        .map(|n| {
            let tx = tx.clone();
            thread::spawn(move || {
                if tx.send(n).is_err() {
                    FAILED.fetch_add(n + 1, SeqCst);
                }
            })
        })
        .collect();
    drop(tx);
    let got = rx.recv();
    drop(rx);
    for t in threads {
        t.join().unwrap();
    }
    println!("{got:?} {}", FAILED.load(SeqCst));
}
`,
  'what is left in a channel is dropped with its receiver, or with the sender that is refused': `use std::sync::mpsc;
use std::thread;
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("{} by {:?}", self.0, thread::current().name());
    }
}
fn main() {
    let (tx, rx) = mpsc::channel();
    let t = thread::spawn(move || {
        let _ = tx.send(Loud(1));
        let _ = tx.send(Loud(2));
    });
    drop(rx);
    t.join().unwrap();
}
`,
  'whoever goes last sends from its destructor': `use std::sync::{mpsc, Arc};
use std::thread;
struct Teller(i32, mpsc::Sender<i32>);
impl Drop for Teller {
    fn drop(&mut self) {
        let _ = self.1.send(self.0);
    }
}
fn main() {
    let (tx, rx) = mpsc::channel();
    let one = Arc::new(Teller(1, tx.clone()));
    let two = Arc::new(Teller(2, tx));
    let both = (Arc::clone(&one), Arc::clone(&two));
    let t = thread::spawn(move || drop(both));
    drop(two);
    drop(one);
    println!("{:?}", rx.iter().collect::<Vec<_>>());
    t.join().unwrap();
}
`,
  'owners of owners of a channel': `use std::sync::{mpsc, Arc, Mutex};
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    let shared = Arc::new(Arc::new(Mutex::new(tx)));
    for n in 0..2 {
        let mine = Arc::clone(&*shared);
        let outer = Arc::clone(&shared);
        thread::spawn(move || {
            drop(outer);
            let _ = mine.lock().unwrap().send(n);
        });
    }
    drop(shared);
    println!("{:?}", rx.iter().collect::<Vec<i32>>());
}
`,
  'many senders through one handle that threads share': `use std::sync::{mpsc, Arc};
use std::thread;
fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    let tx = Arc::new(tx);
    for n in 0..2 {
        let tx = Arc::clone(&tx);
        thread::spawn(move || tx.send(n).is_ok());
    }
    drop(tx);
    println!("{:?} {:?}", rx.recv(), rx.try_recv());
}
`,
  'receivers that take turns': `use std::sync::{mpsc, Arc, Mutex};
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    let rx = Arc::new(Mutex::new(rx));
    let workers: Vec<_> = (0..2)
        .map(|w| {
            let rx = rx.clone();
            thread::spawn(move || {
                let got = rx.lock().unwrap().recv();
                println!("{w} {got:?}");
            })
        })
        .collect();
    tx.send(1).unwrap();
    drop(tx);
    for w in workers {
        w.join().unwrap();
    }
}
`,
}
