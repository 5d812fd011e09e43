use std::fmt::{Debug, Display};

trait Describe {
    fn describe(&self) -> String;
}

impl<T: Debug> Describe for T {
    fn describe(&self) -> String {
        format!("<{self:?}>")
    }
}

trait Convert<T> {
    fn convert(&self) -> T;
}

impl Convert<i32> for str {
    fn convert(&self) -> i32 {
        self.len() as i32
    }
}

impl Convert<String> for str {
    fn convert(&self) -> String {
        self.to_uppercase()
    }
}

trait Container {
    type Item;
    fn items(&self) -> Vec<Self::Item>;
    fn first(&self) -> Option<Self::Item> {
        self.items().into_iter().next()
    }
}

struct Evens(u32);

impl Container for Evens {
    type Item = u32;
    fn items(&self) -> Vec<u32> {
        (0..self.0).filter(|n| n % 2 == 0).collect()
    }
}

fn show_all<C>(container: &C) -> String
where
    C: Container,
    C::Item: Display,
{
    container.items().iter().map(|item| format!("{item};")).collect()
}

fn pair<A: Clone, B>(a: &A, b: impl Fn(A) -> B) -> (A, B) {
    (a.clone(), b(a.clone()))
}

fn main() {
    println!("{} {} {}", 1.describe(), "x".describe(), vec![Some(1)].describe());
    let n: i32 = "hello".convert();
    let s: String = "hello".convert();
    println!("{n} {s} {}", <str as Convert<i32>>::convert("abc"));
    println!("{} {:?}", show_all(&Evens(7)), Evens(0).first());
    println!("{:?}", pair(&"ab".to_string(), |text| text.len()));
}
