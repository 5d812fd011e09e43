trait Add2 {
    fn add(&self, a: i32, b: i32) -> i32;
    fn make() -> Self;
    fn show(&self);
}

struct S;

impl Add2 for S {
    fn add(&self, a: i32) -> i32 {
        a
    }
    fn make(&self) -> Self {
        S
    }
    fn show() {}
}

fn main() {}
