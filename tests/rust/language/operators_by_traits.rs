use std::cmp::Ordering;
use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Sub};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct V {
    x: i32,
    y: i32,
}

impl Add for V {
    type Output = V;
    fn add(self, other: V) -> V {
        V { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for V {
    type Output = V;
    fn sub(self, other: V) -> V {
        self + -other
    }
}

impl Neg for V {
    type Output = V;
    fn neg(self) -> V {
        V { x: -self.x, y: -self.y }
    }
}

impl Mul<i32> for V {
    type Output = V;
    fn mul(self, by: i32) -> V {
        V { x: self.x * by, y: self.y * by }
    }
}

impl AddAssign for V {
    fn add_assign(&mut self, other: V) {
        *self = *self + other;
    }
}

impl PartialOrd for V {
    fn partial_cmp(&self, other: &V) -> Option<Ordering> {
        (self.x * self.x + self.y * self.y).partial_cmp(&(other.x * other.x + other.y * other.y))
    }
}

struct Row(Vec<i32>);

impl Index<usize> for Row {
    type Output = i32;
    fn index(&self, i: usize) -> &i32 {
        &self.0[i % self.0.len()]
    }
}

impl IndexMut<usize> for Row {
    fn index_mut(&mut self, i: usize) -> &mut i32 {
        let n = self.0.len();
        &mut self.0[i % n]
    }
}

fn main() {
    let a = V { x: 1, y: 2 };
    let mut b = a * 3 - V { x: 5, ..V::default() };
    println!("{b:?} {}", a == b);
    b += a;
    println!("{b:?} {} {}", a < b, a >= b);
    let mut row = Row(vec![1, 2, 3]);
    row[4] += 10;
    println!("{} {:?}", row[1], row.0);
}
