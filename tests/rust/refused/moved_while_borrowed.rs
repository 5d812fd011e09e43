fn main() {
    let text = String::from("owned");
    let view = &text;
    let other = text;
    println!("{view} {other}");
}
