fn main() {
    let small: u8 = 250;
    println!("{:?} {:?}", small.checked_add(5), small.checked_add(6));
    println!("{} {}", small.wrapping_add(10), small.saturating_add(10));
    println!("{:?}", small.overflowing_add(10));
    println!("{} {}", -7 / 2, -7 % 2);
    println!("{} {}", (-7i32).div_euclid(2), (-7i32).rem_euclid(2));
    println!("{} {} {}", i32::MAX, i64::MIN, u64::MAX);
    println!("{}", 2i64.pow(40) + 1);
    println!("{} {}", 1u32.leading_zeros(), 40u64.trailing_zeros());
    println!("{:?}", 10i32.checked_div(0));
}
