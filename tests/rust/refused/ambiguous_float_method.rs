fn main() {
    println!("{}", 2.0.sqrt());
    let x = 2.0;
    println!("{}", x.powi(2));
}
