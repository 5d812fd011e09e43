fn shout(text: &str) -> &str {
    text.to_uppercase().as_str()
}

fn main() {
    println!("{}", shout("a"));
}
