fn main() {
    let mut words = vec!["a".to_string()];
    for word in &words {
        if word.len() < 3 {
            words.push(format!("{word}!"));
        }
    }
}
