fn next(n: u8) -> u8 {
    n + 1
}

fn main() {
    let mut n = 253;
    loop {
        println!("{n}");
        n = next(n);
    }
}
