/** Small Rust programs about who owns what: where orders commute, and where they do not. */
export const trickyOwners: Readonly<Record<string, string>> = {
  'three let go, and the last one is named': `use std::sync::Arc;
use std::thread;
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("{:?}", thread::current().id());
    }
}
fn main() {
    let a = Arc::new(Loud(0));
    let threads: Vec<_> = (0..2)
        .map(|_| {
            let a = a.clone();
            thread::spawn(move || a.0)
        })
        .collect();
    drop(a);
    for t in threads {
        t.join().unwrap();
    }
}
`,
  'a plain content goes silently, whoever is last': `use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let a = Arc::new(Mutex::new(vec![0]));
    let threads: Vec<_> = (0..2)
        .map(|n| {
            let a = Arc::clone(&a);
            thread::spawn(move || a.lock().unwrap().push(n))
        })
        .collect();
    drop(a);
    drop(threads);
}
`,
  'a plain content is still counted': `use std::sync::Arc;
use std::thread;
fn main() {
    let a = Arc::new(1);
    let (b, c) = (a.clone(), a.clone());
    let t = thread::spawn(move || drop(b));
    let u = thread::spawn(move || drop(c));
    println!("{}", Arc::strong_count(&a));
    t.join().unwrap();
    println!("{}", Arc::strong_count(&a));
    u.join().unwrap();
}
`,
  'try_unwrap succeeds for whoever is alone': `use std::sync::Arc;
use std::thread;
fn main() {
    let a = Arc::new(7);
    let b = a.clone();
    let t = thread::spawn(move || println!("{:?}", Arc::try_unwrap(b)));
    println!("{:?}", Arc::try_unwrap(a).is_ok());
    t.join().unwrap();
}
`,
  'into_inner gives a plain content to the last': `use std::sync::Arc;
use std::thread;
fn main() {
    let a = Arc::new(7);
    let b = a.clone();
    let t = thread::spawn(move || Arc::into_inner(b));
    let mine = Arc::into_inner(a);
    println!("{mine:?} {:?}", t.join().unwrap());
}
`,
  'a plain content may be gone when it is upgraded': `use std::sync::Arc;
use std::thread;
fn main() {
    let a = Arc::new(7);
    let b = a.clone();
    let weak = Arc::downgrade(&a);
    let other = weak.clone();
    let t = thread::spawn(move || drop(b));
    let u = thread::spawn(move || println!("{:?}", other.upgrade().map(|n| *n)));
    drop(a);
    println!("{:?}", weak.upgrade());
    t.join().unwrap();
    u.join().unwrap();
}
`,
  'who upgrades keeps alive, and may be the last': `use std::sync::{Arc, Weak};
use std::thread;
struct Loud;
impl Drop for Loud {
    fn drop(&mut self) {
        println!("{:?}", thread::current().id());
    }
}
fn main() {
    let a = Arc::new(Loud);
    let weak: Weak<Loud> = Arc::downgrade(&a);
    let also = weak.clone();
    let t = thread::spawn(move || weak.upgrade().is_some());
    let u = thread::spawn(move || also.upgrade().is_some());
    drop(a);
    println!("{:?} {:?}", t.join().unwrap(), u.join().unwrap());
}
`,
  'weak owners are counted too': `use std::sync::Arc;
use std::thread;
fn main() {
    let mut a = Arc::new(7);
    let (one, two) = (Arc::downgrade(&a), Arc::downgrade(&a));
    let t = thread::spawn(move || drop(one));
    let u = thread::spawn(move || drop((two.clone(), two)));
    println!("{} {}", Arc::weak_count(&a), Arc::get_mut(&mut a).is_some());
    t.join().unwrap();
    u.join().unwrap();
}
`,
  'owners without a size drop what they point to': `use std::sync::Arc;
use std::thread;
trait Named: Send + Sync {}
struct Loud(i32);
impl Named for Loud {}
impl Named for i32 {}
impl Drop for Loud {
    fn drop(&mut self) {
        println!("{} {:?}", self.0, thread::current().id());
    }
}
fn main() {
    let all: [Arc<dyn Named>; 2] = [Arc::new(Loud(1)), Arc::new(2)];
    let also = all.clone();
    let t = thread::spawn(move || drop(also));
    drop(all);
    t.join().unwrap();
}
`,
}
