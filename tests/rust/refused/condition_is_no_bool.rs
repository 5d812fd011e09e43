fn main() {
    let n = 1;
    if n {
        println!("one");
    }
    while n - 1 {}
    let m = 2;
    if m = 2 {
        println!("two");
    }
}
