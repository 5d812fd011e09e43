/** Small Rust programs that an explorer easily gets wrong. */
export const trickyRust: Readonly<Record<string, string>> = {
  'a count that is looked at while another clones': `use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let a = Arc::new(0);
    let y = Arc::new(Mutex::new(0));
    let (b, c) = (Arc::clone(&a), Arc::clone(&a));
    let (y1, y2, y3) = (Arc::clone(&y), Arc::clone(&y), Arc::clone(&y));
    let t = thread::spawn(move || {
        *y1.lock().unwrap() = 1;
        std::mem::forget((Arc::clone(&b), b));
    });
    let u = thread::spawn(move || {
        let n = Arc::strong_count(&c);
        *y2.lock().unwrap() = 2;
        println!("{} {}", n, y2.lock().unwrap());
        std::mem::forget(c);
    });
    let w = thread::spawn(move || *y3.lock().unwrap() = 3);
    t.join().unwrap();
    u.join().unwrap();
    w.join().unwrap();
    std::mem::forget(a);
}
`,
  'who drops the last count frees, and says so': `use std::sync::Arc;
use std::thread;
struct Loud;
impl Drop for Loud {
    fn drop(&mut self) {
        println!("{:?}", thread::current().name());
    }
}
fn main() {
    let loud = Arc::new(Loud);
    let also = Arc::clone(&loud);
    let t = thread::spawn(move || drop(also));
    drop(loud);
    t.join().unwrap();
}
`,
  'a weak count that may be upgraded in time': `use std::sync::Arc;
use std::thread;
fn main() {
    let strong = Arc::new(5);
    let weak = Arc::downgrade(&strong);
    let t = thread::spawn(move || match weak.upgrade() {
        Some(n) => println!("{n}, {}", Arc::strong_count(&n)),
        None => println!("gone"),
    });
    drop(strong);
    t.join().unwrap();
}
`,
  'the last sender goes while the receiver waits': `use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel();
    for n in 0..2 {
        let tx = tx.clone();
        thread::spawn(move || {
            if n == 0 {
                tx.send(n).unwrap();
            }
        });
    }
    drop(tx);
    let got: Vec<i32> = rx.iter().collect();
    println!("{got:?}");
}
`,
  'a rendezvous whose receiver may be gone': `use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::sync_channel(0);
    let t = thread::spawn(move || println!("{:?}", tx.send(1).is_ok()));
    if let Ok(n) = rx.try_recv() {
        println!("{n}");
    }
    drop(rx);
    t.join().unwrap();
}
`,
  'a panic poisons what it held': `use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let m = Arc::new(Mutex::new(1));
    let other = Arc::clone(&m);
    let t = thread::spawn(move || {
        let _held = other.lock();
        panic!("no");
    });
    match m.lock() {
        Ok(n) => println!("{n}"),
        Err(e) => println!("poisoned {}", e.into_inner()),
    }
    println!("{}", t.join().is_err());
}
`,
  'main returns, and the others are cut off': `use std::thread;
use std::sync::atomic::{AtomicI32, Ordering};
static N: AtomicI32 = AtomicI32::new(0);
fn main() {
    thread::spawn(|| {
        N.fetch_add(1, Ordering::SeqCst);
        println!("one");
        N.fetch_add(1, Ordering::SeqCst);
    });
    N.fetch_add(10, Ordering::SeqCst);
}
`,
  'the exit status depends on the schedule, and nothing else does': `use std::sync::Mutex;
use std::thread;
static M: Mutex<()> = Mutex::new(());
fn main() {
    let t = thread::spawn(|| drop(M.lock()));
    let got = M.try_lock().is_ok();
    t.join().unwrap();
    if !got {
        std::process::exit(7);
    }
}
`,
  'whoever comes first makes it': `use std::sync::OnceLock;
use std::thread;
static MADE: OnceLock<i32> = OnceLock::new();
fn main() {
    thread::scope(|s| {
        for n in 0..2 {
            s.spawn(move || println!("{} {}", n, MADE.get_or_init(|| n)));
        }
    });
}
`,
  'a barrier picks its leader': `use std::sync::Barrier;
use std::thread;
fn main() {
    let b = Barrier::new(2);
    thread::scope(|s| {
        for n in 0..2 {
            let b = &b;
            s.spawn(move || {
                if b.wait().is_leader() {
                    println!("{n} leads");
                }
            });
        }
    });
}
`,
  'a signal that comes before anybody waits is lost': `use std::sync::{Condvar, Mutex};
use std::thread;
fn main() {
    let (m, c) = (Mutex::new(()), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| c.notify_one());
        let held = m.lock().unwrap();
        drop(c.wait(held).unwrap());
    });
}
`,
  'readers let each other in, a writer waits': `use std::sync::RwLock;
use std::thread;
fn main() {
    let w = RwLock::new(0);
    thread::scope(|s| {
        s.spawn(|| {
            let one = w.read().unwrap();
            let more = w.try_read().is_ok();
            println!("{} {more}", *one);
        });
        s.spawn(|| *w.write().unwrap() += 1);
    });
}
`,
}
