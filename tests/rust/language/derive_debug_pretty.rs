use std::collections::BTreeMap;

#[derive(Debug)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug)]
struct Unit;

#[derive(Debug)]
struct Wrapper(Point, Option<&'static str>);

#[derive(Debug)]
enum Tree {
    Leaf,
    Node { left: Box<Tree>, value: i32, right: Box<Tree> },
    Pair(i32, i32),
}

fn main() {
    let tree = Tree::Node { left: Box::new(Tree::Leaf), value: 3, right: Box::new(Tree::Pair(1, 2)) };
    println!("{:?}", tree);
    println!("{:#?}", tree);
    println!("{:?} {:#?}", Unit, Wrapper(Point { x: 1, y: -1 }, Some("a\"b")));
    let mut map = BTreeMap::new();
    map.insert("b", vec![1, 2]);
    map.insert("a", vec![]);
    println!("{map:?}");
    println!("{map:#?}");
    println!("{:5?}|{:<4?}|{:#?}", Some(1), None::<i32>, ());
    println!("{:?}", Point { x: 1, y: 2 }.x);
}
