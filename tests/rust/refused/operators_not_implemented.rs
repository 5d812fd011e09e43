#[derive(Debug)]
struct Money(i32);

fn main() {
    let a = Money(1);
    let b = Money(2);
    println!("{:?}", a + b);
    if Money(1) == Money(1) {}
    let s = "a" + "b";
    let x = vec![1] < 3;
    let y = 1u8 && true;
}
