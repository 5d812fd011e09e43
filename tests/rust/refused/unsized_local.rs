fn main() {
    let text = *"abc";
    let part = [1, 2, 3][0..2];
    println!("{}", text.len() + part.len());
}
