#[derive(Debug, Default)]
struct Config {
    name: String,
    size: u32,
    fast: bool,
}

fn main() {
    let a = Config { name: String::new() };
    let b = Config { name: String::new(), size: 1, fast: true, slow: false };
    let c = Config { size: 1, size: 2, ..Default::default() };
    println!("{a:?} {b:?} {c:?}");
}
