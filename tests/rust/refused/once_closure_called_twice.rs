fn main() {
    let list = vec![1, 2];
    let give = || list;
    println!("{:?}", give());
    println!("{:?}", give());
}
