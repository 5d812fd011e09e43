// Order: any.
use std::cell::{Cell, RefCell};
use std::thread;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(1) };
    static NAMES: RefCell<Vec<String>> = RefCell::new(Vec::new());
}

fn deeper() -> u32 {
    DEPTH.with(|depth| {
        depth.set(depth.get() * 2);
        depth.get()
    })
}

fn main() {
    deeper();
    deeper();
    let handle = thread::spawn(|| {
        NAMES.with(|names| names.borrow_mut().push("other".into()));
        deeper()
    });
    println!("{} {}", handle.join().unwrap(), deeper());
    NAMES.with_borrow_mut(|names| names.push("main".to_string()));
    NAMES.with(|names| println!("{:?}", names.borrow()));
    println!("{} {}", DEPTH.get(), DEPTH.replace(0));
}
