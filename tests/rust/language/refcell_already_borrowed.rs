use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(vec![1]);
    println!("{:?} {:?}", cell.try_borrow().is_ok(), cell.borrow());
    {
        let first = cell.borrow();
        println!("{} {}", first.len(), cell.try_borrow_mut().is_err());
    }
    let mut writer = cell.borrow_mut();
    writer.push(2);
    println!("{}", cell.borrow().len());
}
