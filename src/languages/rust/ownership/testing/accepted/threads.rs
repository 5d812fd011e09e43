use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Barrier, Condvar, Mutex, OnceLock, RwLock};
use std::thread;
use std::time::Duration;

static COUNTER: AtomicUsize = AtomicUsize::new(0);
static CONFIG: OnceLock<String> = OnceLock::new();
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

type Job = Box<dyn FnOnce() + Send + 'static>;

struct Worker {
    id: usize,
    thread: Option<thread::JoinHandle<()>>,
}

impl Worker {
    fn new(id: usize, receiver: Arc<Mutex<Receiver<Job>>>) -> Worker {
        let thread = thread::spawn(move || loop {
            let message = receiver.lock().unwrap().recv();
            match message {
                Ok(job) => {
                    println!("Worker {id} got a job; executing.");
                    job();
                }
                Err(_) => {
                    println!("Worker {id} disconnected; shutting down.");
                    break;
                }
            }
        });
        Worker { id, thread: Some(thread) }
    }
}

struct ThreadPool {
    workers: Vec<Worker>,
    sender: Option<Sender<Job>>,
}

impl ThreadPool {
    fn new(size: usize) -> ThreadPool {
        assert!(size > 0);
        let (sender, receiver) = mpsc::channel();
        let receiver = Arc::new(Mutex::new(receiver));
        let mut workers = Vec::with_capacity(size);
        for id in 0..size {
            workers.push(Worker::new(id, Arc::clone(&receiver)));
        }
        ThreadPool { workers, sender: Some(sender) }
    }

    fn execute<F>(&self, f: F)
    where
        F: FnOnce() + Send + 'static,
    {
        let job = Box::new(f);
        self.sender.as_ref().unwrap().send(job).unwrap();
    }
}

impl Drop for ThreadPool {
    fn drop(&mut self) {
        drop(self.sender.take());
        for worker in &mut self.workers {
            println!("Shutting down worker {}", worker.id);
            if let Some(thread) = worker.thread.take() {
                thread.join().unwrap();
            }
        }
    }
}

struct Account {
    balance: Mutex<i64>,
}

impl Account {
    fn deposit(&self, n: i64) {
        let mut b = self.balance.lock().unwrap();
        *b += n;
    }
    fn withdraw(&self, n: i64) -> Result<i64, String> {
        let mut b = self.balance.lock().unwrap();
        if *b < n {
            return Err(format!("only {}", *b));
        }
        *b -= n;
        Ok(*b)
    }
}

fn transfer(a: &Account, b: &Account, n: i64) {
    let mut from = a.balance.lock().unwrap();
    let mut to = b.balance.lock().unwrap();
    *from -= n;
    *to += n;
}

struct Semaphore {
    permits: Mutex<usize>,
    available: Condvar,
}

impl Semaphore {
    fn acquire(&self) {
        let mut permits = self.permits.lock().unwrap();
        while *permits == 0 {
            permits = self.available.wait(permits).unwrap();
        }
        *permits -= 1;
    }
    fn release(&self) {
        *self.permits.lock().unwrap() += 1;
        self.available.notify_one();
    }
}

fn producer(tx: Sender<i32>, n: i32) {
    for i in 0..n {
        tx.send(i).unwrap();
    }
}

fn sum_parts(v: &[i32]) -> i32 {
    let (a, b) = v.split_at(v.len() / 2);
    thread::scope(|s| {
        let left = s.spawn(|| a.iter().sum::<i32>());
        let right = s.spawn(|| b.iter().sum::<i32>());
        left.join().unwrap() + right.join().unwrap()
    })
}

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..10 {
        let counter = Arc::clone(&counter);
        let handle = thread::spawn(move || {
            let mut num = counter.lock().unwrap();
            *num += 1;
        });
        handles.push(handle);
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("Result: {}", *counter.lock().unwrap());

    let v = vec![1, 2, 3];
    let handle = thread::spawn(move || {
        println!("Here's a vector: {v:?}");
    });
    handle.join().unwrap();

    let (tx, rx) = mpsc::channel();
    let tx1 = tx.clone();
    thread::spawn(move || {
        let vals = vec![String::from("hi"), String::from("from")];
        for val in vals {
            tx1.send(val).unwrap();
            thread::sleep(Duration::from_millis(1));
        }
    });
    thread::spawn(move || {
        tx.send(String::from("more")).unwrap();
    });
    for received in rx {
        println!("Got: {received}");
    }

    let pool = ThreadPool::new(4);
    let done = Arc::new(AtomicUsize::new(0));
    for i in 0..8 {
        let done = Arc::clone(&done);
        pool.execute(move || {
            done.fetch_add(i, Ordering::SeqCst);
        });
    }
    drop(pool);
    println!("{}", done.load(Ordering::SeqCst));

    let mut numbers = vec![1, 2, 3];
    let mut total = 0;
    thread::scope(|s| {
        s.spawn(|| {
            println!("{:?}", numbers);
        });
        s.spawn(|| {
            total += numbers.iter().sum::<i32>();
        });
    });
    numbers.push(total);
    println!("{}", sum_parts(&numbers));
    thread::scope(|s| {
        for n in numbers.iter_mut() {
            s.spawn(move || *n *= 2);
        }
    });
    thread::scope(|s| {
        for chunk in numbers.chunks_mut(2) {
            s.spawn(move || {
                for x in chunk.iter_mut() {
                    *x += 1;
                }
            });
        }
    });
    let results: Vec<i32> = thread::scope(|s| {
        let handles: Vec<_> = numbers.iter().map(|n| s.spawn(move || n * 2)).collect();
        handles.into_iter().map(|h| h.join().unwrap()).collect()
    });
    println!("{:?}", results);

    let acct = Arc::new(Account { balance: Mutex::new(10) });
    let other = Account { balance: Mutex::new(0) };
    transfer(&acct, &other, 3);
    let a2 = Arc::clone(&acct);
    let t = thread::spawn(move || {
        a2.deposit(5);
        a2.withdraw(100)
    });
    match t.join().unwrap() {
        Ok(n) => println!("{n}"),
        Err(e) => println!("{e}"),
    }

    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let pair2 = Arc::clone(&pair);
    thread::spawn(move || {
        let (lock, cvar) = &*pair2;
        let mut started = lock.lock().unwrap();
        *started = true;
        cvar.notify_one();
    });
    let (lock, cvar) = &*pair;
    let mut started = lock.lock().unwrap();
    while !*started {
        started = cvar.wait(started).unwrap();
    }
    drop(started);
    let guard = cvar.wait_while(lock.lock().unwrap(), |s| !*s).unwrap();
    println!("{}", *guard);
    drop(guard);

    let lock = RwLock::new(5);
    {
        let r1 = lock.read().unwrap();
        let r2 = lock.read().unwrap();
        println!("{} {}", *r1, *r2);
    }
    {
        let mut w = lock.write().unwrap();
        *w += 1;
    }
    let data: Arc<RwLock<HashMap<String, i32>>> = Arc::new(RwLock::new(HashMap::new()));
    data.write().unwrap().insert("a".to_string(), 1);
    if let Some(x) = data.write().unwrap().get_mut("a") {
        *x += 1;
    }
    let n = data.read().unwrap().get("a").copied().unwrap_or(0);
    println!("{}", n);

    let sem = Arc::new(Semaphore { permits: Mutex::new(2), available: Condvar::new() });
    let hs: Vec<thread::JoinHandle<()>> = (0..3)
        .map(|i| {
            let sem = sem.clone();
            thread::spawn(move || {
                sem.acquire();
                println!("{}", i);
                sem.release();
            })
        })
        .collect();
    for h in hs {
        h.join().unwrap();
    }
    let barrier = Arc::new(Barrier::new(2));
    let b = barrier.clone();
    let t = thread::spawn(move || {
        b.wait();
    });
    barrier.wait();
    t.join().unwrap();
    let running = Arc::new(AtomicBool::new(true));
    let r = running.clone();
    let t = thread::spawn(move || {
        while r.load(Ordering::Relaxed) {
            thread::yield_now();
        }
    });
    running.store(false, Ordering::Relaxed);
    t.join().unwrap();
    COUNTER.fetch_add(1, Ordering::SeqCst);
    let c = CONFIG.get_or_init(|| String::from("x"));
    println!("{}", c);
    LOG.lock().unwrap().push(String::from("m"));
    println!("{}", LOG.lock().unwrap().len());
    let (tx, rx) = mpsc::sync_channel(1);
    let p = thread::spawn(move || {
        for i in 0..3 {
            tx.send(i).unwrap();
        }
    });
    loop {
        match rx.try_recv() {
            Ok(x) => println!("{}", x),
            Err(mpsc::TryRecvError::Empty) => thread::yield_now(),
            Err(mpsc::TryRecvError::Disconnected) => break,
        }
    }
    p.join().unwrap();
    let (tx, rx) = mpsc::channel();
    let consumers = thread::spawn(move || rx.iter().sum::<i32>());
    let ps: Vec<_> = (0..2)
        .map(|_| {
            let tx = tx.clone();
            thread::spawn(move || producer(tx, 3))
        })
        .collect();
    drop(tx);
    for p in ps {
        p.join().unwrap();
    }
    println!("{}", consumers.join().unwrap());
    let m = Mutex::new(vec![1]);
    let inner = m.into_inner().unwrap();
    println!("{:?}", inner);
    let shared = Arc::new(Mutex::new(3));
    let x = *shared.lock().unwrap() + 1;
    *shared.lock().unwrap() = x;
    match Arc::try_unwrap(shared) {
        Ok(m) => println!("{}", m.into_inner().unwrap()),
        Err(_) => println!("shared"),
    }
}
