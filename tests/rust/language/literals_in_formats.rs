use std::panic;
fn main() {
    let r = panic::catch_unwind(|| { panic!("oh {}", 1); });
    let e = r.unwrap_err();
    println!("{:?} {:?}", e.downcast_ref::<&str>(), e.downcast_ref::<String>());
    let n = 4;
    let r = panic::catch_unwind(|| { panic!("oh {}", n); });
    let e = r.unwrap_err();
    println!("{:?} {:?}", e.downcast_ref::<&str>(), e.downcast_ref::<String>());
}
