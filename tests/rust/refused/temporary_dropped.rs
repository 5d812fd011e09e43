fn main() {
    let name: &str = String::from("gone").as_str();
    println!("{name}");
}
