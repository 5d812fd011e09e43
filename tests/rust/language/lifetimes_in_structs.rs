struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        Parser { text, at: 0 }
    }
    fn word(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let start = rest.find(|c: char| !c.is_whitespace())?;
        let rest = &rest[start..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.at += start + end;
        Some(&rest[..end])
    }
}

fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

fn main() {
    let text = String::from("  some words  of text ");
    let mut parser = Parser::new(&text);
    let mut best = "";
    let mut all = Vec::new();
    while let Some(word) = parser.word() {
        best = longest(best, word);
        all.push(word);
    }
    drop(parser);
    println!("{all:?} {best}");
    let outer = String::from("outer");
    let result;
    {
        let inner = String::from("in");
        result = longest(&outer, &inner).len();
    }
    println!("{result}");
}
