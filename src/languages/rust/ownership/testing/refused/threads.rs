use std::cell::RefCell;
use std::rc::Rc;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, RwLock};
use std::thread;

fn scoped_two_mut() {
    let mut numbers = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| {
            numbers.push(1);
        });
        s.spawn(|| {
            numbers.push(2);
        });
    });
}

fn scoped_read_write() {
    let mut numbers = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| {
            println!("{:?}", numbers);
        });
        s.spawn(|| {
            numbers.push(2);
        });
    });
}

fn scoped_and_main() {
    let mut count = 0;
    thread::scope(|s| {
        s.spawn(|| count += 1);
        count += 1;
    });
}

fn scoped_loop() {
    let mut count = 0;
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| count += 1);
        }
    });
}

fn scoped_moved() {
    let v = vec![1];
    thread::scope(|s| {
        s.spawn(move || println!("{:?}", v));
        s.spawn(move || println!("{:?}", v));
    });
}

fn arc_moved() {
    let counter = Arc::new(Mutex::new(0));
    let h = thread::spawn(move || {
        *counter.lock().unwrap() += 1;
    });
    h.join().unwrap();
    println!("{}", *counter.lock().unwrap());
}

fn arc_moved_in_loop() {
    let counter = Arc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..10 {
        let handle = thread::spawn(move || {
            let mut num = counter.lock().unwrap();
            *num += 1;
        });
        handles.push(handle);
    }
    for handle in handles {
        handle.join().unwrap();
    }
}

fn mutex_moved_in_loop() {
    let counter = Mutex::new(0);
    let mut handles = vec![];
    for _ in 0..10 {
        let handle = thread::spawn(move || {
            let mut num = counter.lock().unwrap();
            *num += 1;
        });
        handles.push(handle);
    }
    for handle in handles {
        handle.join().unwrap();
    }
}

fn mutex_borrowed() {
    let counter = Mutex::new(0);
    let h = thread::spawn(|| {
        *counter.lock().unwrap() += 1;
    });
    h.join().unwrap();
}

fn sent_value() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        let val = String::from("hi");
        tx.send(val).unwrap();
        println!("val is {}", val);
    });
    let received = rx.recv().unwrap();
    println!("Got: {}", received);
}

fn sender_moved() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || tx.send(1).unwrap());
    thread::spawn(move || tx.send(2).unwrap());
    println!("{}", rx.recv().unwrap());
}

fn receiver_moved() {
    let (tx, rx) = mpsc::channel::<i32>();
    thread::spawn(move || {
        for x in rx {
            println!("{}", x);
        }
    });
    tx.send(1).unwrap();
    println!("{}", rx.recv().unwrap());
}

fn guard_outlives() -> i32 {
    let r: &mut i32;
    {
        let m = Mutex::new(1);
        let mut g = m.lock().unwrap();
        r = &mut *g;
    }
    *r
}

fn guard_temporary() {
    let m = Mutex::new(String::new());
    let s: &String = &*m.lock().unwrap();
    println!("{}", s);
}

fn guard_tail(m: Mutex<i32>) -> i32 {
    let m2 = m;
    *m2.lock().unwrap()
}

fn lock_of_arc(flag: bool) -> Option<i32> {
    let lock = Arc::new(RwLock::new(vec![1]));
    if flag {
        return None;
    }
    let first = lock.read().unwrap().first();
    first.copied()
}

fn get_mut_twice() {
    let mut m = Mutex::new(1);
    let a = m.get_mut().unwrap();
    let b = m.get_mut().unwrap();
    *a += *b;
}

fn drop_guarded() {
    let m = Mutex::new(1);
    let g = m.lock().unwrap();
    drop(m);
    drop(g);
}

fn refcell() {
    let c = Rc::new(RefCell::new(1));
    let b = c.borrow_mut();
    drop(c);
    drop(b);
}

struct Worker {
    id: usize,
    thread: thread::JoinHandle<()>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.thread.join().unwrap();
        println!("{}", self.id);
    }
}

struct Pool {
    jobs: Vec<String>,
}

impl Pool {
    fn run(&self) {
        thread::spawn(|| {
            for j in &self.jobs {
                println!("{}", j);
            }
        });
    }

    fn run_mut(&mut self) {
        thread::scope(|s| {
            s.spawn(|| self.jobs.push(String::new()));
            s.spawn(|| self.jobs.push(String::new()));
        });
    }
}

fn main() {}
