use std::panic;

fn sign(n: i32) -> &'static str {
    match n {
        n if n < 0 => "minus",
        0 => "zero",
        n if n > 0 => "plus",
        _ => unreachable!("no such number {n}"),
    }
}

fn later() -> u8 {
    todo!("write it")
}

fn never() -> u8 {
    unimplemented!()
}

fn main() {
    println!("{} {}", sign(-3), sign(0));
    println!("{}", panic::catch_unwind(later).is_err());
    println!("{}", panic::catch_unwind(never).is_err());
    unreachable!();
}
