fn half(n: u32) -> u32 {
    n / 2
}

fn main() {
    let a: i32 = "three";
    let b = half(2.5);
    let c: String = "text";
    let d: u8 = 3i64;
    println!("{a} {b} {c} {d}");
}
