use std::panic;

struct Guard(i32);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("release {}", self.0);
    }
}

fn work(n: i32) -> Result<i32, String> {
    let _outer = Guard(n);
    if n == 1 {
        return Err("early".into());
    }
    let _inner = Guard(n * 10);
    if n == 2 {
        panic!("at {n}");
    }
    Ok(n)
}

fn main() {
    println!("{:?}", work(0));
    println!("{:?}", work(1));
    let result = panic::catch_unwind(|| work(2));
    println!("caught: {}", result.is_err());
    println!("{:?}", work(3));
}
