// Order: clock.
use std::panic;
use std::sync::*;
use std::thread;
fn main() {
    let m = Arc::new(Mutex::new(vec![1]));
    let m2 = m.clone();
    let r = thread::spawn(move || {
        let mut g = m2.lock().unwrap();
        g.push(2);
        panic!("boom");
    })
    .join();
    println!("{}", r.is_err());
    println!("{:?} {}", m.lock().is_err(), m.is_poisoned());
    let g = m.lock().unwrap_or_else(|e| e.into_inner());
    println!("{:?}", g);
    drop(g);
    match m.try_lock() {
        Err(TryLockError::Poisoned(e)) => println!("p {:?}", e.get_ref().len()),
        Err(TryLockError::WouldBlock) => println!("w"),
        Ok(_) => println!("ok"),
    }
    println!("{:?}", m);
    m.clear_poison();
    println!("{:?}", m.lock().map(|g| g.len()).map_err(|_| ()));
    let rw = Arc::new(RwLock::new(1));
    let rw2 = rw.clone();
    let _ = thread::spawn(move || {
        let _g = rw2.read().unwrap();
        panic!("reader");
    })
    .join();
    println!("{}", rw.is_poisoned());
    let rw2 = rw.clone();
    let _ = thread::spawn(move || {
        let _g = rw2.write().unwrap();
        panic!("writer");
    })
    .join();
    println!("{} {:?}", rw.is_poisoned(), rw.read().is_err());
    let o = Arc::new(Once::new());
    let o2 = o.clone();
    let _ = thread::spawn(move || o2.call_once(|| panic!("once"))).join();
    println!("{}", panic::catch_unwind(|| o.call_once(|| {})).is_err());
    o.call_once_force(|s| println!("force {}", s.is_poisoned()));
    println!("{}", o.is_completed());
    let l: OnceLock<i32> = OnceLock::new();
    let r = panic::catch_unwind(panic::AssertUnwindSafe(|| {
        l.get_or_init(|| panic!("init"));
    }));
    println!("{} {:?} {}", r.is_err(), l.get(), l.get_or_init(|| 5));
    let mut mm = Mutex::new(1);
    *mm.get_mut().unwrap() += 1;
    println!("{:?}", mm.into_inner());
    let c = Arc::new((Mutex::new(0), Condvar::new()));
    let c2 = c.clone();
    let h = thread::spawn(move || {
        let g = c2.0.lock().unwrap();
        let r = c2.1.wait_while(g, |n| *n == 0);
        r.is_err()
    });
    thread::sleep(std::time::Duration::from_millis(5));
    let c3 = c.clone();
    let _ = thread::spawn(move || {
        let mut g = c3.0.lock().unwrap();
        *g = 1;
        c3.1.notify_all();
        panic!("n");
    })
    .join();
    println!("{}", h.join().unwrap());
    let m = Mutex::new(1);
    let a = m.lock().unwrap();
    println!("{}", m.try_lock().is_err());
    drop(a);
    println!("{}", m.try_lock().is_ok());
    let r = thread::scope(|s| {
        let h = s.spawn(|| -> i32 { panic!("sc") });
        h.join().is_err()
    });
    println!("{r}");
}
