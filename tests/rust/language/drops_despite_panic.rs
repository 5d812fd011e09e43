#[derive(Debug, Clone, Copy, PartialEq)]
enum Light { Red, Green, Amber(u8) }
impl Light {
    fn next(&self) -> Light {
        match self {
            Self::Red => Self::Green,
            Self::Green => Light::Amber(3),
            Light::Amber(n) if *n > 0 => Light::Amber(n - 1),
            Self::Amber(_) => Self::Red,
        }
    }
}
struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); if self.0 == "b" { panic!("in drop") } } }
struct Two { a: D, b: D, c: D }
fn main() {
    let mut l = Light::Red;
    for _ in 0..6 { l = l.next(); print!("{:?} ", l); }
    println!();
    let r = std::panic::catch_unwind(|| {
        let _t = Two { a: D("a"), b: D("b"), c: D("c") };
    });
    println!("{}", r.is_err());
}
