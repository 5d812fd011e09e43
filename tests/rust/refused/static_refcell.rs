use std::cell::RefCell;

static NAMES: RefCell<Vec<String>> = RefCell::new(Vec::new());

fn main() {
    println!("{}", NAMES.borrow().len());
}
