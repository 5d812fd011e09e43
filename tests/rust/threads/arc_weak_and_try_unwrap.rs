// Order: any.
use std::sync::{Arc, Mutex, Weak};
use std::thread;

fn main() {
    let shared = Arc::new(Mutex::new(vec![0]));
    let weak: Weak<Mutex<Vec<i32>>> = Arc::downgrade(&shared);
    let handles: Vec<_> = (1..=2)
        .map(|i| {
            let weak = weak.clone();
            thread::spawn(move || match weak.upgrade() {
                Some(list) => {
                    list.lock().unwrap().push(i);
                    true
                }
                None => false,
            })
        })
        .collect();
    println!("{}", handles.into_iter().all(|h| h.join().unwrap()));
    println!("{} {}", Arc::strong_count(&shared), Arc::weak_count(&shared));
    let mut list = Arc::try_unwrap(shared).unwrap().into_inner().unwrap();
    list.sort();
    println!("{list:?} {}", weak.upgrade().is_none());
    let mut text = Arc::new(String::from("x"));
    Arc::make_mut(&mut text).push('y');
    println!("{text} {:?}", Arc::get_mut(&mut text).map(|t| t.len()));
}
