use std::cell::RefCell;
use std::panic;
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {} {}", self.0, std::thread::panicking());
    }
}
fn f(n: i32) -> i32 {
    let _d = D("f");
    if n > 2 {
        panic!("too big: {}", n);
    }
    n
}
fn main() {
    let r = panic::catch_unwind(|| f(1));
    println!("{:?}", r.is_ok());
    let r = panic::catch_unwind(|| f(5));
    match r {
        Ok(_) => {}
        Err(e) => println!("caught {}", e.downcast_ref::<String>().unwrap()),
    }
    let c = RefCell::new(1);
    let r = panic::catch_unwind(panic::AssertUnwindSafe(|| {
        let _a = c.borrow_mut();
        let _b = c.borrow_mut();
    }));
    println!("{:?} {:?}", r.unwrap_err().downcast_ref::<String>(), c);
    let v = vec![1];
    let i = v.len() + 3;
    let r = panic::catch_unwind(|| v[i]);
    println!("{:?}", r.unwrap_err().downcast_ref::<String>());
    let z = v.len() - 1;
    let r = panic::catch_unwind(|| 10 / z);
    println!("{:?}", r.unwrap_err().downcast_ref::<&str>());
    let r = panic::catch_unwind(|| panic::resume_unwind(Box::new(7i32)));
    println!("{:?}", r.map(|_: ()| ()).unwrap_err().downcast_ref::<i32>());
    let r = panic::catch_unwind(|| Option::<i32>::None.expect("no value"));
    println!("{:?}", r.unwrap_err().downcast_ref::<String>());
    let r = panic::catch_unwind(|| "x".parse::<i32>().unwrap());
    println!("{:?}", r.unwrap_err().downcast_ref::<String>());
    let r = panic::catch_unwind(|| {
        assert_eq!(1 + 1, 3, "math {}", "bad");
    });
    println!("{:?}", r.unwrap_err().downcast_ref::<String>());
    let r = panic::catch_unwind(|| {
        assert!(1 > 2);
    });
    println!("{:?}", r.unwrap_err().downcast_ref::<&str>());
    panic::set_hook(Box::new(|info| {
        println!(
            "hook: {} @{}",
            info.payload().downcast_ref::<&str>().unwrap_or(&"?"),
            info.location().unwrap().line()
        );
    }));
    let _ = panic::catch_unwind(|| panic!("hooked"));
    let _ = panic::take_hook();
    let x: Result<i32, String> = Err("bad".into());
    let _d = D("main");
    x.unwrap();
}
