fn make<'a>() -> &'a Vec<i32> {
    let list = vec![1];
    &list
}

fn main() {
    println!("{:?}", make());
}
