use std::collections::*;
use std::convert::TryFrom;
use std::fmt::{self, Debug, Display};
use std::iter::FromIterator;
use std::ops::*;
use std::str::FromStr;
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct V2 {
    x: f64,
    y: f64,
}
impl Add for V2 {
    type Output = V2;
    fn add(self, o: V2) -> V2 {
        V2 { x: self.x + o.x, y: self.y + o.y }
    }
}
impl Sub for V2 {
    type Output = V2;
    fn sub(self, o: V2) -> V2 {
        V2 { x: self.x - o.x, y: self.y - o.y }
    }
}
impl Mul<f64> for V2 {
    type Output = V2;
    fn mul(self, k: f64) -> V2 {
        V2 { x: self.x * k, y: self.y * k }
    }
}
impl Neg for V2 {
    type Output = V2;
    fn neg(self) -> V2 {
        V2 { x: -self.x, y: -self.y }
    }
}
impl AddAssign for V2 {
    fn add_assign(&mut self, o: V2) {
        self.x += o.x;
        self.y += o.y;
    }
}
impl Index<usize> for V2 {
    type Output = f64;
    fn index(&self, i: usize) -> &f64 {
        match i {
            0 => &self.x,
            1 => &self.y,
            _ => panic!("index {i}"),
        }
    }
}
impl IndexMut<usize> for V2 {
    fn index_mut(&mut self, i: usize) -> &mut f64 {
        if i == 0 {
            &mut self.x
        } else {
            &mut self.y
        }
    }
}
impl std::iter::Sum for V2 {
    fn sum<I: Iterator<Item = V2>>(it: I) -> V2 {
        it.fold(V2::default(), |a, b| a + b)
    }
}
impl Display for V2 {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "({:.1}, {:.1})", self.x, self.y)
    }
}
#[derive(Debug, PartialEq)]
struct Rgb(u8, u8, u8);
#[derive(Debug)]
enum ParseErr {
    Len(usize),
    Hex(std::num::ParseIntError),
}
impl From<std::num::ParseIntError> for ParseErr {
    fn from(e: std::num::ParseIntError) -> Self {
        ParseErr::Hex(e)
    }
}
impl Display for ParseErr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParseErr::Len(n) => write!(f, "bad length {n}"),
            ParseErr::Hex(e) => write!(f, "bad hex: {e}"),
        }
    }
}
impl std::error::Error for ParseErr {}
impl FromStr for Rgb {
    type Err = ParseErr;
    fn from_str(s: &str) -> Result<Self, ParseErr> {
        let s = s.trim_start_matches('#');
        if s.len() != 6 {
            return Err(ParseErr::Len(s.len()));
        }
        Ok(Rgb(
            u8::from_str_radix(&s[0..2], 16)?,
            u8::from_str_radix(&s[2..4], 16)?,
            u8::from_str_radix(&s[4..6], 16)?,
        ))
    }
}
impl TryFrom<(i32, i32, i32)> for Rgb {
    type Error = String;
    fn try_from(t: (i32, i32, i32)) -> Result<Self, String> {
        let f = |v: i32| u8::try_from(v).map_err(|e| format!("{v}: {e}"));
        Ok(Rgb(f(t.0)?, f(t.1)?, f(t.2)?))
    }
}
struct Stack<T> {
    items: Vec<T>,
}
impl<T: Clone + Debug> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }
    fn push(&mut self, t: T) -> &mut Self {
        self.items.push(t);
        self
    }
    fn peek(&self) -> Option<&T> {
        self.items.last()
    }
}
impl<T> FromIterator<T> for Stack<T> {
    fn from_iter<I: IntoIterator<Item = T>>(i: I) -> Self {
        Stack { items: i.into_iter().collect() }
    }
}
impl<T> IntoIterator for Stack<T> {
    type Item = T;
    type IntoIter = std::iter::Rev<std::vec::IntoIter<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter().rev()
    }
}
impl<'a, T> IntoIterator for &'a Stack<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}
impl<T> Deref for Stack<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.items
    }
}
impl<T> Extend<T> for Stack<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, i: I) {
        for x in i {
            self.items.push(x);
        }
    }
}
trait Animal {
    fn name(&self) -> String;
    fn speak(&self) -> String {
        format!("{} speaks", self.name())
    }
}
trait Loud: Animal {
    fn shout(&self) -> String {
        self.speak().to_uppercase()
    }
}
#[derive(Clone)]
struct Dog;
impl Animal for Dog {
    fn name(&self) -> String {
        "dog".into()
    }
}
impl Loud for Dog {}
trait Describe {
    fn describe(&self) -> String;
}
impl<T: Debug> Describe for T {
    fn describe(&self) -> String {
        format!("<{:?}>", self)
    }
}
fn largest<T: PartialOrd + Copy>(v: &[T]) -> T {
    let mut m = v[0];
    for &x in v {
        if x > m {
            m = x;
        }
    }
    m
}
fn show_all(v: &[&dyn Display]) -> String {
    v.iter().map(|d| d.to_string()).collect::<Vec<_>>().join("|")
}
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() {
        a
    } else {
        b
    }
}
struct Matrix<const R: usize, const C: usize>([[i32; C]; R]);
impl<const R: usize, const C: usize> Matrix<R, C> {
    fn t(&self) -> Matrix<C, R> {
        let mut m = [[0; R]; C];
        for i in 0..R {
            for j in 0..C {
                m[j][i] = self.0[i][j];
            }
        }
        Matrix(m)
    }
}
fn run(s: &str) -> Result<i32, Box<dyn std::error::Error>> {
    let n: i32 = s.parse()?;
    if n < 0 {
        return Err("negative".into());
    }
    let c: Rgb = "#zz0000".parse().or_else(|_| "#010203".parse())?;
    Ok(n + c.0 as i32)
}
fn main() {
    let a = V2 { x: 1.0, y: 2.0 };
    let mut b = a + V2 { x: 0.5, y: 0.5 } * 2.0 - -a;
    b += a;
    b[1] = 9.0;
    println!("{} {:?} {} {:?}", b, b, b[0], a.partial_cmp(&b));
    println!("{}", vec![a, b].into_iter().sum::<V2>());
    println!(
        "{:?} {:?} {}",
        "#ff8000".parse::<Rgb>().unwrap(),
        Rgb::from_str("12"),
        "#gg0000".parse::<Rgb>().unwrap_err()
    );
    println!("{:?} {:?}", Rgb::try_from((1, 2, 3)), Rgb::try_from((1, 300, 3)));
    let mut s: Stack<i32> = (1..4).collect();
    s.push(4).push(5);
    s.extend(vec![6]);
    println!("{:?} {} {:?} {:?}", s.peek(), s.len(), s.first(), (&s).into_iter().sum::<i32>());
    for x in &s {
        print!("{x} ");
    }
    println!("{:?}", s.into_iter().collect::<Vec<_>>());
    println!("{} {}", Dog.shout(), vec![1, 2].describe());
    let l: Box<dyn Loud> = Box::new(Dog);
    println!("{}", l.speak());
    println!("{} {} {}", largest(&[1, 5, 2]), largest(&[1.5, 0.2]), largest(&['a', 'z']));
    println!("{} {}", show_all(&[&1, &"x", &2.5]), longest("ab", "abc"));
    println!("{:?}", Matrix([[1, 2, 3], [4, 5, 6]]).t().0);
    println!("{:?} {} {}", run("5").unwrap(), run("x").unwrap_err(), run("-1").unwrap_err());
    let words = ["apple", "bob", "cat"];
    let m: BTreeMap<usize, Vec<&str>> = words.iter().fold(BTreeMap::new(), |mut m, w| {
        m.entry(w.len()).or_insert_with(Vec::new).push(*w);
        m
    });
    println!("{:?}", m);
    let x = 5;
    let msg = match x {
        1 | 2 => "low",
        3..=5 if x % 2 == 1 => "odd",
        n @ 6..=9 if n > 7 => "hi",
        _ => "other",
    };
    println!("{msg}");
    let v = vec![1, 2, 3, 4];
    if let [a, b, .., z] = v.as_slice() {
        println!("{a} {b} {z}");
    }
    let Some(q) = v.iter().find(|x| **x > 2) else { panic!() };
    println!("{q}");
    let r = 'outer: loop {
        for i in 0.. {
            if i * i > 50 {
                break 'outer i;
            }
        }
    };
    println!("{r}");
    let t = {
        let (mut a, mut b) = (0, 1);
        while b < 100 {
            (a, b) = (b, a + b);
        }
        a
    };
    println!("{t}");
    println!(
        "{:?}",
        "k1=v1;k2=v2".split(';').map(|p| p.split_once('=').unwrap()).collect::<HashMap<_, _>>()["k2"]
    );
    let nested: Result<Option<i32>, String> = Some(Ok::<i32, String>(3)).transpose();
    println!("{:?}", nested);
    println!(
        "{:?}",
        Some(4i32)
            .filter(|x| x % 2 == 1)
            .or(Some(0))
            .xor(None)
            .and_then(|x| x.checked_sub(1))
            .map_or("none".to_string(), |v| v.to_string())
    );
    println!("{}", i32::from_str("12").and_then(|x| "z".parse::<i32>().map(|y| x + y)).is_err());
    let arr2 = [[0u8; 3]; 2];
    println!("{} {:?}", arr2.len() * arr2[0].len(), arr2.concat());
    println!("{}", std::mem::size_of::<u64>());
    static mut COUNT: u32 = 0;
    unsafe {
        COUNT += 1;
        let c = COUNT;
        println!("{}", c);
    }
    const SQ: [i32; 3] = [1, 4, 9];
    println!("{:?} {}", SQ.iter().rev().collect::<Vec<_>>(), u8::MAX);
}
