fn longest(a: &str, b: &str) -> &str {
    if a.len() > b.len() { a } else { b }
}

struct Holder {
    text: &str,
}

fn main() {
    println!("{}", longest("a", "bc"));
}
