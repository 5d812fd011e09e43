fn main() {
    let maybe = Some(String::from("x"));
    if let Some(text) = maybe {
        println!("{text}");
    }
    println!("{:?}", maybe);
}
