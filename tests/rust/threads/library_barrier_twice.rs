// Order: clock.
use std::sync::*;
use std::thread;
fn main() {
    let b = Barrier::new(3);
    let leaders = Mutex::new(0);
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| {
                for _ in 0..2 {
                    if b.wait().is_leader() {
                        *leaders.lock().unwrap() += 1;
                    }
                }
            });
        }
    });
    println!("{:?}", leaders.into_inner());
    let rw = RwLock::new(1);
    let mut w = rw.write().unwrap();
    *w = 2;
    let r = RwLockWriteGuard::downgrade(w);
    println!("{} {}", *r, rw.try_write().is_err());
    drop(r);
    println!("{}", rw.try_write().is_ok());
    thread::scope(|s| {
        let h = s.spawn(|| {
            thread::park();
            1
        });
        h.thread().unpark();
        println!("{}", h.join().unwrap());
    });
    thread::current().unpark();
    thread::park();
    println!("parked once");
    let c = Condvar::new();
    let m = Mutex::new(());
    c.notify_one();
    let (g, r) = c.wait_timeout(m.lock().unwrap(), std::time::Duration::from_millis(1)).unwrap();
    println!("{}", r.timed_out());
    drop(g);
}
