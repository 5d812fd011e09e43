use std::fmt::Result;

struct Result;

fn main() {}

fn helper() {}

fn helper(n: i32) {}

enum Twice {
    A,
    A,
}

struct Field {
    x: i32,
    x: u8,
}
