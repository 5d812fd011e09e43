fn consume(text: String) -> usize {
    text.len()
}

fn main() {
    let text = String::from("once");
    let n = consume(text);
    println!("{n} {text}");
}
