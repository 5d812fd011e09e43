// Order: any.
use std::cell::RefCell; use std::rc::Rc; use std::sync::{Arc, Mutex, RwLock};
trait Shape { fn area(&self) -> f64; fn grow(&mut self); }
struct Sq(f64);
impl Shape for Sq { fn area(&self) -> f64 { self.0 * self.0 } fn grow(&mut self) { self.0 += 1.0; } }
impl Drop for Sq { fn drop(&mut self) { println!("drop sq {}", self.0); } }
fn main() {
    let r: Rc<RefCell<dyn Shape>> = Rc::new(RefCell::new(Sq(2.0)));
    r.borrow_mut().grow();
    println!("{}", r.borrow().area());
    let m: Arc<Mutex<dyn Shape + Send>> = Arc::new(Mutex::new(Sq(1.0)));
    let m2 = m.clone(); std::thread::spawn(move || m2.lock().unwrap().grow()).join().unwrap(); println!("{}", m.lock().unwrap().area());
    let v: Vec<Arc<RwLock<dyn Shape + Send + Sync>>> = vec![Arc::new(RwLock::new(Sq(5.0))), Arc::new(RwLock::new(Sq(6.0)))];
    for s in &v { s.write().unwrap().grow(); println!("{}", s.read().unwrap().area()); }
}
