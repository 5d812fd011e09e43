fn main() {
    let list = Vec::new();
    println!("{}", list.len());
}
