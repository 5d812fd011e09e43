fn main() {
    let a: i32 = 1;
    let b: i64 = 2;
    println!("{}", a + b);
    println!("{}", 2.0 * a);
    println!("{}", b as f64 + 1);
    let v = vec![1];
    println!("{}", v[a]);
}
