fn main() {
    let good: Result<i32, String> = Ok(3);
    println!("{}", good.expect("a number"));
    let bad: Result<i32, String> = Err(String::from("too late"));
    println!("{}", bad.expect("a number"));
}
