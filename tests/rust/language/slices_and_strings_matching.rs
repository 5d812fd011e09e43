fn command(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["add", a, b] => match (a.parse::<i32>(), b.parse::<i32>()) {
            (Ok(a), Ok(b)) => (a + b).to_string(),
            (Err(_), _) | (_, Err(_)) => "numbers, please".to_string(),
        },
        ["say", ref rest @ ..] => rest.join("-"),
        ["quit" | "exit"] => "bye".to_string(),
        [] => "silence".to_string(),
        [word, ..] => format!("what is {word}?"),
    }
}

fn main() {
    for line in ["add 2 3", "add x 3", "say a b c", "exit", "", "dance now"] {
        println!("{}", command(line));
    }
    let bytes = b"abc";
    if let [first, rest @ ..] = bytes {
        println!("{first} {}", rest.len());
    }
}
