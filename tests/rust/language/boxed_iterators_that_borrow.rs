use std::collections::HashMap;
struct Inventory<F: FnMut(&str)> {
    cb: F,
}
impl<F: FnMut(&str)> Inventory<F> {
    fn go(&mut self) {
        (self.cb)("a");
        (self.cb)("b");
    }
}
trait PairsExt: Iterator + Sized {
    fn pairs(self) -> Pairs<Self> {
        Pairs { it: self }
    }
}
struct Pairs<I: Iterator> {
    it: I,
}
impl<I: Iterator> PairsExt for I {}
fn evens<'a>(v: &'a [i32]) -> impl Iterator<Item = &'a i32> + 'a {
    v.iter().filter(|x| *x % 2 == 0)
}
fn boxed<'a>(v: &'a [i32], rev: bool) -> Box<dyn Iterator<Item = i32> + 'a> {
    if rev {
        Box::new(v.iter().rev().cloned())
    } else {
        Box::new(v.iter().cloned())
    }
}
fn gen<T>() -> T
where
    T: Default,
{
    T::default()
}
fn main() {
    println!("{}", boxed(&[1], true).count());
    let _: HashMap<u8, u8> = gen();
}
