use std::sync::Arc;

fn main() {
    let text = Arc::new(String::from("a"));
    let bytes = text.into_bytes();
    println!("{bytes:?}");
}
