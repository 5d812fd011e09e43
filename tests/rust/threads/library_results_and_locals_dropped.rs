// Order: clock.
use std::sync::mpsc;
use std::thread;
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
thread_local! { static T: D = D("tls"); static U: std::cell::RefCell<Vec<i32>> = std::cell::RefCell::new(vec![]); }
fn main() {
    let h = thread::spawn(|| D("joined"));
    let d = h.join().unwrap();
    println!("got {}", d.0);
    drop(d);
    let (tx, rx) = mpsc::channel();
    let h = thread::spawn(move || {
        rx.recv().unwrap();
        D("early")
    });
    drop(h);
    tx.send(()).unwrap();
    thread::sleep(std::time::Duration::from_millis(20));
    let h = thread::spawn(|| {
        T.with(|d| println!("with {}", d.0));
        U.with(|u| u.borrow_mut().push(1));
        println!("end");
    });
    h.join().unwrap();
    U.with(|u| println!("{:?}", u.borrow()));
    let h = thread::spawn(|| {
        T.with(|_| {});
        panic!("x");
    });
    println!("{}", h.join().is_err());
    let h = thread::spawn(|| D("late"));
    while !h.is_finished() {
        thread::sleep(std::time::Duration::from_millis(1));
    }
    drop(h);
    thread::sleep(std::time::Duration::from_millis(5));
    println!("done");
}
