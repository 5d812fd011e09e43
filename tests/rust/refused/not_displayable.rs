struct Secret;

fn main() {
    println!("{}", Secret);
    println!("{:?}", Secret);
    println!("{}", vec![1]);
    println!("{:x}", 1.5);
}
