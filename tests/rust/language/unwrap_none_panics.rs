fn position(words: &[&str], wanted: &str) -> Option<usize> {
    words.iter().position(|word| *word == wanted)
}

fn main() {
    let words = ["to", "be"];
    println!("{}", position(&words, "be").unwrap());
    println!("{}", position(&words, "or").unwrap());
}
