use std::rc::Rc;
use std::thread;

fn main() {
    let shared = Rc::new(5);
    let copy = Rc::clone(&shared);
    let handle = thread::spawn(move || println!("{copy}"));
    handle.join().unwrap();
    println!("{shared}");
}
