fn main() {
    let list = vec![1, 2, 3);
    println!("{list:?}");
}
