macro_rules! bad {
    ($x:expr) => {
        $x + 1
    };
}
fn main() {
    let a = bad!(1, 2);
    let b = bad!();
    println!("{} {}", a, b);
}
