use std::sync::{Mutex, RwLock};
struct C(u32);
impl Drop for C { fn drop(&mut self) { println!("drop {}", self.0); } }
fn a() { let m = Mutex::new(C(1)); *m.lock().unwrap() = C(2); println!("a"); }
fn b() { let m = RwLock::new(C(1)); *m.write().unwrap() = C(2); println!("b"); }
fn c() { let m = RwLock::new(C(1)); println!("{}", m.read().unwrap().0); }
fn d() { let m = RwLock::new(C(1)); let x = m.into_inner().unwrap(); println!("{}", x.0); }
fn e() { let m = std::cell::RefCell::new(C(1)); m.replace(C(5)); *m.borrow_mut() = C(6); println!("e"); }
fn f() { let m = std::cell::Cell::new(Some(C(1))); m.set(None); println!("f"); m.set(Some(C(2))); }
fn g() { let m = std::sync::OnceLock::new(); m.set(C(1)).ok(); println!("g");  }
fn h() { let m = std::sync::LazyLock::new(|| C(1)); println!("{}", m.0); }
fn i() { let m = std::cell::OnceCell::new(); m.set(C(1)).ok(); println!("i"); let v = std::collections::VecDeque::from([C(7), C(8)]); println!("{}", v.len()); }
fn j() { let mut m = std::collections::BTreeMap::new(); m.insert(1, C(1)); m.insert(1, C(2)); println!("j"); let mut h = std::collections::HashMap::new(); h.insert("a", C(3)); h.insert("a", C(4)); println!("jj"); }
fn k() { let r = std::rc::Rc::new(RwLock::new(C(1))); let w = std::rc::Rc::downgrade(&r); drop(r); println!("k {}", w.upgrade().is_none()); let b: Box<dyn Fn() -> u32> = { let c = C(9); Box::new(move || c.0) }; println!("{}", b()); }
fn main() { a(); b(); c(); d(); e(); f(); g(); h(); i(); j(); k(); }
