fn main() {
    let limit = 10;
    println!("{limit}");
    limit = 20;
    for i in 0..2 {
        i += 1;
    }
    println!("{limit}");
}
