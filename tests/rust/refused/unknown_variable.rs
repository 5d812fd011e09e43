fn main() {
    let count = 1;
    println!("{}", cuont + 1);
    total += count;
    undefined_function(3);
    for i in 0..3 {}
    println!("{i}");
}
