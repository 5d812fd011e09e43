use std::thread;

fn main() {
    use std::rc::Rc;

    let prices = Rc::new([1, 2, 3]);
    let copy = prices.clone();

    assert_eq!(prices.as_ptr(), copy.as_ptr()); // one list, two owners
    thread::spawn(move || dbg!(copy));
}
