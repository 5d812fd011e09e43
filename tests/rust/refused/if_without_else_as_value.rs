fn main() {
    let n = 4;
    let label: &str = if n > 3 { "big" };
    println!("{label}");
}
