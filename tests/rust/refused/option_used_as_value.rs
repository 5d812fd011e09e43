fn main() {
    let list = vec![1, 2, 3];
    let first: i32 = list.first();
    let sum = list.iter().max() + 1;
    println!("{first} {sum}");
}
