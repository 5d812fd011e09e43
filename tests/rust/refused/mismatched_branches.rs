fn main() {
    let n = 3;
    let word = if n > 2 { "many" } else { 0 };
    let size = match n {
        0 => 1,
        1 => 2.5,
        _ => 3,
    };
    println!("{word} {size}");
}
