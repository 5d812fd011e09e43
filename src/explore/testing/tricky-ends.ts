/** Small Rust programs whose process ends while threads go on, or by one of them. */
export const trickyEnds: Readonly<Record<string, string>> = {
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
  'what a thread makes shows when main ends': `use std::sync::{mpsc, Mutex};
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    thread::spawn(move || {
        drop(tx);
        let made = Mutex::new(1);
        *made.lock().unwrap() += 1;
    });
    drop(rx);
}
`,
  'what is seldom written behind a send shows too': `use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
use std::sync::{mpsc, Mutex};
use std::thread;
static N: AtomicI32 = AtomicI32::new(0);
static M: Mutex<Vec<i32>> = Mutex::new(Vec::new());
fn main() {
    let (tx, rx) = mpsc::channel();
    std::mem::forget(rx);
    thread::spawn(move || {
        let mut held = M.lock().unwrap();
        let before = N.load(SeqCst);
        let after = N.load(SeqCst);
        if (before, after) == (0, 7) {
            held.push(1);
        }
        tx.send(1).unwrap();
        if (before, after) == (0, 7) {
            held.push(2);
        }
    });
    thread::spawn(|| {
        for _ in 0..7 {
            N.fetch_add(1, SeqCst);
        }
    });
}
`,
}
