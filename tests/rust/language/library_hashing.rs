use std::collections::hash_map::DefaultHasher;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};
#[derive(Hash)]
struct S {
    a: i32,
    b: String,
    c: Option<u8>,
    d: (bool, char),
    e: Vec<u16>,
}
#[derive(Hash)]
enum E {
    A,
    B(i32),
    C { x: &'static str },
}
fn h<T: Hash + ?Sized>(t: &T) -> u64 {
    let mut s = DefaultHasher::new();
    t.hash(&mut s);
    s.finish()
}
#[derive(Default, Clone)]
struct Fnv(u64);
impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, b: &[u8]) {
        for x in b {
            self.0 = (self.0 ^ *x as u64).wrapping_mul(0x100000001b3);
        }
    }
}
fn main() {
    println!("{} {} {}", h(&1i32), h("abc"), h(&String::from("abc")));
    println!("{} {} {}", h(&E::A), h(&E::B(2)), h(&E::C { x: "q" }));
    println!("{}", h(&S { a: 1, b: "x".into(), c: Some(3), d: (true, 'z'), e: vec![1, 2] }));
    println!("{} {} {}", h(&[1, 2, 3]), h(&(1, 2)), h(&()));
    println!("{} {}", h(&u128::MAX), h(&-1i64));
    println!("{}", h(&vec!["a", "b"]));
    println!("{}", h(&Some(Box::new(5))));
    let mut m: std::collections::HashMap<&str, i32, BuildHasherDefault<Fnv>> = Default::default();
    m.insert("a", 1);
    m.insert("b", 2);
    println!("{:?} {}", m.get("b"), m.len());
    let b = BuildHasherDefault::<Fnv>::default();
    println!("{}", b.hash_one("abc"));
    println!("{}", std::any::type_name::<i32>());
}
