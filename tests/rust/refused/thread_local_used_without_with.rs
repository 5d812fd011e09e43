use std::cell::RefCell;

thread_local! {
    static LOG: RefCell<Vec<u32>> = RefCell::new(Vec::new());
}

fn main() {
    LOG.borrow_mut().push(1);
    LOG.with(|log| log.push(2));
}
