use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::ops::{Add, Deref, DerefMut, Index, IndexMut};
use std::rc::{Rc, Weak};

#[derive(Debug)]
enum List {
    Cons(i32, Box<List>),
    Nil,
}

use List::{Cons, Nil};

impl List {
    fn sum(&self) -> i32 {
        match self {
            Cons(n, rest) => n + rest.sum(),
            Nil => 0,
        }
    }
    fn push(self, n: i32) -> List {
        Cons(n, Box::new(self))
    }
}

struct MyBox<T>(T);

impl<T> MyBox<T> {
    fn new(x: T) -> MyBox<T> {
        MyBox(x)
    }
}

impl<T> Deref for MyBox<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for MyBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

struct Smart {
    data: String,
}

impl Drop for Smart {
    fn drop(&mut self) {
        println!("Dropping {}", self.data);
    }
}

#[derive(Debug)]
struct Node {
    value: i32,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

struct Tree {
    root: Option<Box<TreeNode>>,
}

struct TreeNode {
    key: i32,
    left: Option<Box<TreeNode>>,
    right: Option<Box<TreeNode>>,
}

impl Tree {
    fn insert(&mut self, key: i32) {
        let mut current = &mut self.root;
        while let Some(node) = current {
            if key < node.key {
                current = &mut node.left;
            } else {
                current = &mut node.right;
            }
        }
        *current = Some(Box::new(TreeNode { key, left: None, right: None }));
    }

    fn contains(&self, key: i32) -> bool {
        let mut current = &self.root;
        while let Some(node) = current {
            if key == node.key {
                return true;
            }
            current = if key < node.key { &node.left } else { &node.right };
        }
        false
    }

    fn depth(node: &Option<Box<TreeNode>>) -> usize {
        match node {
            None => 0,
            Some(n) => 1 + Tree::depth(&n.left).max(Tree::depth(&n.right)),
        }
    }
}

struct Stack<T> {
    head: Option<Box<Link<T>>>,
    len: usize,
}

struct Link<T> {
    elem: T,
    next: Option<Box<Link<T>>>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Stack { head: None, len: 0 }
    }
    fn push(&mut self, elem: T) {
        let new = Box::new(Link { elem, next: self.head.take() });
        self.head = Some(new);
        self.len += 1;
    }
    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|link| {
            self.head = link.next;
            self.len -= 1;
            link.elem
        })
    }
    fn peek(&self) -> Option<&T> {
        self.head.as_ref().map(|link| &link.elem)
    }
    fn peek_mut(&mut self) -> Option<&mut T> {
        self.head.as_mut().map(|link| &mut link.elem)
    }
    fn reverse(&mut self) {
        let mut prev = None;
        let mut current = self.head.take();
        while let Some(mut node) = current {
            current = node.next.take();
            node.next = prev;
            prev = Some(node);
        }
        self.head = prev;
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        Point { x: self.x + other.x, y: self.y + other.y }
    }
}

struct Grid {
    cells: Vec<i32>,
    width: usize,
}

impl Index<(usize, usize)> for Grid {
    type Output = i32;
    fn index(&self, (x, y): (usize, usize)) -> &i32 {
        &self.cells[y * self.width + x]
    }
}

impl IndexMut<(usize, usize)> for Grid {
    fn index_mut(&mut self, (x, y): (usize, usize)) -> &mut i32 {
        &mut self.cells[y * self.width + x]
    }
}

struct Cacher<T>
where
    T: Fn(u32) -> u32,
{
    calculation: T,
    value: Option<u32>,
}

impl<T> Cacher<T>
where
    T: Fn(u32) -> u32,
{
    fn new(calculation: T) -> Cacher<T> {
        Cacher { calculation, value: None }
    }
    fn value(&mut self, arg: u32) -> u32 {
        match self.value {
            Some(v) => v,
            None => {
                let v = (self.calculation)(arg);
                self.value = Some(v);
                v
            }
        }
    }
}

trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String {
        String::from("shape")
    }
}

struct Circle(f64);
struct Square(f64);

impl Shape for Circle {
    fn area(&self) -> f64 {
        3.0 * self.0 * self.0
    }
}

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn name(&self) -> String {
        "square".to_string()
    }
}

fn total(shapes: &[Box<dyn Shape>]) -> f64 {
    shapes.iter().map(|s| s.area()).sum()
}

fn make(kind: &str) -> Option<Box<dyn Shape>> {
    match kind {
        "circle" => Some(Box::new(Circle(1.0))),
        "square" => Some(Box::new(Square(1.0))),
        _ => None,
    }
}

fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}

fn boxed_adder(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| x + n)
}

fn apply<F>(f: F, times: usize)
where
    F: Fn(usize),
{
    for i in 0..times {
        f(i);
    }
}

fn apply_mut(mut f: impl FnMut()) {
    f();
    f();
}

fn apply_once<F: FnOnce() -> String>(f: F) -> String {
    f()
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn evens<'a>(v: &'a [i32]) -> impl Iterator<Item = &'a i32> + 'a {
    v.iter().filter(|n| *n % 2 == 0)
}

fn main() {
    let list = Nil.push(1).push(2);
    println!("{} {:?}", list.sum(), list);
    let mut b = MyBox::new(String::from("x"));
    b.push('y');
    println!("{}", b.len());
    let _s = Smart { data: String::from("a") };
    let c = Smart { data: String::from("b") };
    drop(c);
    let leaf = Rc::new(Node { value: 3, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) });
    let branch = Rc::new(Node {
        value: 5,
        parent: RefCell::new(Weak::new()),
        children: RefCell::new(vec![Rc::clone(&leaf)]),
    });
    *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
    println!("{:?}", leaf.parent.borrow().upgrade().map(|p| p.value));
    println!("{}", branch.children.borrow().len());
    let mut tree = Tree { root: None };
    tree.insert(3);
    tree.insert(1);
    println!("{} {}", tree.contains(1), Tree::depth(&tree.root));
    let mut stack = Stack::new();
    stack.push(1);
    stack.push(2);
    if let Some(top) = stack.peek_mut() {
        *top = 4;
    }
    println!("{:?} {:?}", stack.peek(), stack.len);
    stack.reverse();
    println!("{:?}", stack.pop());
    println!("{:?}", Point { x: 1, y: 2 } + Point { x: 3, y: 4 });
    let mut grid = Grid { cells: vec![0; 4], width: 2 };
    grid[(0, 1)] = 3;
    grid[(1, 1)] += grid[(0, 1)];
    println!("{}", grid[(0, 1)]);
    let mut cacher = Cacher::new(|x| x + 1);
    println!("{} {}", cacher.value(1), cacher.value(2));
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Circle(1.0)), Box::new(Square(2.0))];
    println!("{}", total(&shapes));
    for s in shapes.iter() {
        println!("{}", s.name());
    }
    if let Some(s) = make("circle") {
        println!("{}", s.area());
    }
    println!("{} {}", adder(1)(2), boxed_adder(2)(3));
    let mut seen = RefCell::new(Vec::new());
    apply(|i| seen.borrow_mut().push(i), 3);
    seen.get_mut().push(9);
    println!("{:?}", seen);
    let mut count = 0;
    apply_mut(|| count += 1);
    println!("{}", count);
    let text = String::from("t");
    println!("{}", apply_once(move || text));
    println!("{}", compose(|x: i32| x + 1, |y: i32| y * 2)(3));
    let v = vec![1, 2, 3, 4];
    println!("{:?}", evens(&v).collect::<Vec<_>>());
    let doubled: Vec<i32> = v.iter().map(|x| x * 2).filter(|x| x % 4 == 0).collect();
    println!("{:?}", doubled);
    let sum: i32 = v.iter().sum();
    let max = v.iter().max();
    println!("{} {:?}", sum, max);
    let cell = Cell::new(1);
    cell.set(cell.get() + 1);
    let mut q = VecDeque::new();
    q.push_back(1);
    while let Some(n) = q.pop_front() {
        if n < 3 {
            q.push_back(n + 1);
        }
    }
    let mut groups: HashMap<i32, Vec<&str>> = HashMap::new();
    for w in "a bb cc d".split(' ') {
        groups.entry(w.len() as i32).or_default().push(w);
    }
    let mut keys: Vec<_> = groups.keys().copied().collect();
    keys.sort();
    println!("{:?}", keys);
    for (_, ws) in groups.iter_mut() {
        ws.sort();
    }
    let set: HashSet<i32> = v.iter().cloned().collect();
    println!("{}", set.contains(&1));
    let mut bt = BTreeMap::new();
    bt.insert("a", 1);
    if let Some(x) = bt.get_mut("a") {
        *x += 1;
    }
    println!("{:?}", bt);
    let shared = Rc::new(RefCell::new(vec![1]));
    let other = Rc::clone(&shared);
    other.borrow_mut().push(2);
    println!("{:?} {}", shared.borrow(), Rc::strong_count(&shared));
    let words = vec!["a".to_string(), "b".to_string()];
    let joined = words.iter().fold(String::new(), |mut acc, w| {
        acc.push_str(w);
        acc
    });
    println!("{}", joined);
    let mut sorted = words.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    sorted.sort_by_key(|w| w.len());
    println!("{:?}", sorted);
    let mut fns: Vec<Box<dyn Fn(i32) -> i32>> = Vec::new();
    for i in 0..3 {
        fns.push(Box::new(move |x| x + i));
    }
    println!("{}", fns.iter().map(|f| f(1)).sum::<i32>());
    let (evens, odds): (Vec<i32>, Vec<i32>) = v.into_iter().partition(|n| n % 2 == 0);
    println!("{:?} {:?}", evens, odds);
}
