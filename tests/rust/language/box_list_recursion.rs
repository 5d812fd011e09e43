#[derive(Debug)]
enum List {
    Cons(i32, Box<List>),
    Nil,
}

use List::{Cons, Nil};

impl List {
    fn sum(&self) -> i32 {
        match self {
            Cons(value, rest) => value + rest.sum(),
            Nil => 0,
        }
    }
    fn push(&mut self, value: i32) {
        match self {
            Cons(_, rest) => rest.push(value),
            Nil => *self = Cons(value, Box::new(Nil)),
        }
    }
}

#[derive(Default)]
struct Tree {
    root: Option<Box<Node>>,
}

struct Node {
    key: i32,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

impl Tree {
    fn insert(&mut self, key: i32) -> bool {
        let mut slot = &mut self.root;
        while let Some(node) = slot {
            if node.key == key {
                return false;
            }
            slot = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *slot = Some(Box::new(Node { key, left: None, right: None }));
        true
    }
    fn keys(&self) -> Vec<i32> {
        fn walk(node: &Option<Box<Node>>, out: &mut Vec<i32>) {
            if let Some(node) = node {
                walk(&node.left, out);
                out.push(node.key);
                walk(&node.right, out);
            }
        }
        let mut out = Vec::new();
        walk(&self.root, &mut out);
        out
    }
}

fn main() {
    let mut list = Cons(1, Box::new(Nil));
    list.push(5);
    list.push(7);
    println!("{list:?} {}", list.sum());
    let mut tree = Tree::default();
    for key in [5, 2, 8, 2, 9, 1] {
        print!("{} ", tree.insert(key));
    }
    println!("{:?}", tree.keys());
}
