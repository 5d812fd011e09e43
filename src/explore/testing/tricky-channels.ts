/** Small Rust programs about channels whose ends go in threads, and processes that end while threads go on. */
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
  'main ends, and what was printed until then is all': `use std::thread;
fn main() {
    thread::spawn(|| {
        println!("one");
        println!("two");
    });
    thread::spawn(|| println!("three"));
}
`,
  'main ends, and the last values are what they are': `use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let m = Arc::new(Mutex::new(0));
    for n in 1..3 {
        let m = Arc::clone(&m);
        thread::spawn(move || {
            let mut held = m.lock().unwrap();
            *held += n;
            *held *= 2;
        });
    }
    println!("{}", *m.lock().unwrap());
}
`,
  'main ends while others are about to send, print, and end it themselves': `use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    let other = tx.clone();
    thread::spawn(move || {
        tx.send(1).unwrap();
        println!("sent");
        std::process::exit(3);
    });
    thread::spawn(move || other.send(2));
    println!("{:?}", rx.recv());
}
`,
  'a thread that ends the process in the middle of its local work': `use std::sync::{Arc, Mutex};
use std::thread;
struct Bomb;
impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("twice");
    }
}
fn main() {
    let m = Arc::new(Mutex::new(1));
    let other = m.clone();
    let t = thread::spawn(move || {
        let _bomb = Bomb;
        let held = other.lock();
        if held.is_ok() {
            panic!("once");
        }
    });
    let u = thread::spawn(|| println!("in between"));
    let _ = t.join();
    u.join().unwrap();
}
`,
  'what main leaves running makes things that others come to see': `use std::sync::{mpsc, Arc, Mutex};
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        let made = Arc::new(Mutex::new(5));
        let _ = tx.send(made.clone());
        *made.lock().unwrap() = 6;
    });
    if let Ok(made) = rx.try_recv() {
        *made.lock().unwrap() += 10;
    }
}
`,
  'a result is dropped by whoever lets go last': `use std::thread;
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("{} {:?}", self.0, thread::current().id());
    }
}
fn main() {
    let h = thread::spawn(|| Loud(1));
    let u = thread::spawn(|| println!("meanwhile"));
    drop(h);
    u.join().unwrap();
}
`,
  'threads that never end are cut off': `use std::sync::{mpsc, Mutex};
use std::thread;
static M: Mutex<i32> = Mutex::new(0);
fn main() {
    let (tx, rx) = mpsc::sync_channel(1);
    thread::spawn(|| loop {
        drop(M.lock());
    });
    thread::spawn(move || {
        while tx.send(1).is_ok() {}
        println!("nobody receives");
    });
    println!("{:?}", rx.recv());
    *M.lock().unwrap() += 1;
}
`,
  'what is written behind a send shows when main ends': `use std::sync::{mpsc, Mutex};
use std::thread;
static M: Mutex<Vec<i32>> = Mutex::new(Vec::new());
fn main() {
    let (tx, _rx) = mpsc::channel();
    thread::spawn(move || {
        let mut held = M.lock().unwrap();
        held.push(5);
        tx.send(1).unwrap();
        held.push(6);
        drop(tx);
        held.push(7);
    });
}
`,
}
