// Order: any.
use std::thread;
macro_rules! check { ($x:expr, $($arg:tt)+) => { if !$x { panic!($($arg)+); } }; }
macro_rules! div {
    ($a:expr, $b:expr) => {
        $a / $b
    };
}
macro_rules! un {
    ($a:expr) => {
        $a.unwrap()
    };
}
fn zero() -> i32 {
    0
}
fn main() {
    let r = thread::spawn(|| {
        check!(1 > 2, "one is not {}", 2);
    })
    .join();
    println!("{}", r.is_err());
    let r = thread::spawn(|| div!(1, zero())).join();
    println!("{}", r.is_err());
    let r = thread::spawn(|| un!(None::<i32>)).join();
    println!("{}", r.is_err());
    let r = thread::spawn(|| assert!(div!(1, 1) == 2)).join();
    println!("{}", r.is_err());
    assert_eq!(div!(4, 2), 3, "halves");
}
