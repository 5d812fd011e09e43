use std::fmt::Display;

#[derive(Debug, Clone, PartialEq)]
struct Stack<T> {
    items: Vec<T>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }
    fn push(mut self, item: T) -> Self {
        self.items.push(item);
        self
    }
    fn peek(&self) -> Option<&T> {
        self.items.last()
    }
}

impl<T: Display> Stack<T> {
    fn join(&self, separator: &str) -> String {
        let parts: Vec<String> = self.items.iter().map(|item| item.to_string()).collect();
        parts.join(separator)
    }
}

fn largest<T: PartialOrd + Copy>(items: &[T]) -> T {
    let mut best = items[0];
    for &item in items {
        if item > best {
            best = item;
        }
    }
    best
}

struct Grid<const W: usize, const H: usize> {
    cells: [[u8; W]; H],
}

impl<const W: usize, const H: usize> Grid<W, H> {
    fn size(&self) -> usize {
        W * self.cells.len()
    }
}

fn main() {
    let stack = Stack::new().push(1.5).push(2.25);
    println!("{} {:?}", stack.join(" | "), stack.peek());
    println!("{}", stack == stack.clone());
    println!("{} {}", largest(&[3, 9, 4]), largest(&['x', 'b']));
    println!("{}", Grid { cells: [[0; 4]; 3] }.size());
}
