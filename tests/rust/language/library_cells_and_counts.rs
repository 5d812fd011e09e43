use std::cell::{Cell, LazyCell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};
#[derive(Debug)]
struct Node {
    v: i32,
    next: Option<Box<Node>>,
}
#[derive(Debug)]
enum Tree {
    Leaf,
    Node(Box<Tree>, i32, Box<Tree>),
}
impl Tree {
    fn insert(self, x: i32) -> Tree {
        match self {
            Tree::Leaf => Tree::Node(Box::new(Tree::Leaf), x, Box::new(Tree::Leaf)),
            Tree::Node(l, v, r) => {
                if x < v {
                    Tree::Node(Box::new(l.insert(x)), v, r)
                } else {
                    Tree::Node(l, v, Box::new(r.insert(x)))
                }
            }
        }
    }
    fn walk(&self, f: &mut dyn FnMut(i32)) {
        if let Tree::Node(l, v, r) = self {
            l.walk(f);
            f(*v);
            r.walk(f);
        }
    }
    fn depth(&self) -> usize {
        match self {
            Tree::Leaf => 0,
            Tree::Node(l, _, r) => 1 + l.depth().max(r.depth()),
        }
    }
}
trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String {
        String::from("shape")
    }
}
#[derive(Clone)]
struct C(f64);
struct R(f64, f64);
impl Shape for C {
    fn area(&self) -> f64 {
        3.0 * self.0 * self.0
    }
    fn name(&self) -> String {
        "circle".into()
    }
}
impl Shape for R {
    fn area(&self) -> f64 {
        self.0 * self.1
    }
}
struct Counter {
    n: Cell<u32>,
    log: RefCell<Vec<String>>,
}
impl Counter {
    fn hit(&self, s: &str) {
        self.n.set(self.n.get() + 1);
        self.log.borrow_mut().push(s.to_uppercase());
    }
}
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}
fn adder(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| x + n)
}
fn apply<F>(f: F, n: i32) -> i32
where
    F: FnOnce(i32) -> i32,
{
    f(n)
}
fn main() {
    let mut head = None;
    for i in 0..4 {
        head = Some(Box::new(Node { v: i, next: head }));
    }
    let mut cur = &head;
    while let Some(n) = cur {
        print!("{} ", n.v);
        cur = &n.next;
    }
    println!();
    let mut prev = None;
    while let Some(mut n) = head {
        head = n.next.take();
        n.next = prev;
        prev = Some(n);
    }
    println!("{:?}", prev.as_ref().map(|n| n.v));
    let mut t = Tree::Leaf;
    for x in [5, 2, 8, 1, 9, 3] {
        t = t.insert(x);
    }
    let mut out = vec![];
    t.walk(&mut |v| out.push(v));
    println!("{:?} {}", out, t.depth());
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(C(2.0)), Box::new(R(2.0, 3.0))];
    for s in shapes.iter() {
        println!("{} {:.1}", s.name(), s.area());
    }
    let total: f64 = shapes.iter().map(|s| s.area()).sum();
    println!("{total}");
    let c = Counter { n: Cell::new(0), log: RefCell::new(vec![]) };
    c.hit("a");
    c.hit("b");
    println!("{} {:?}", c.n.get(), c.log.borrow());
    let f = compose(|x: i32| x + 1, |y: i32| y.to_string() + "!");
    println!("{} {} {}", f(4), adder(3)(4), apply(|x| x * x, 7));
    let mut fs: Vec<Box<dyn FnMut() -> i32>> = Vec::new();
    for i in 0..3 {
        let mut n = i;
        fs.push(Box::new(move || {
            n += 10;
            n
        }));
    }
    for f in &mut fs {
        print!("{} {} ", f(), f());
    }
    println!();
    let w: Weak<i32>;
    {
        let r = Rc::new(5);
        w = Rc::downgrade(&r);
        println!("{:?}", w.upgrade());
    }
    println!("{:?}", w.upgrade());
    let shared = Rc::new(RefCell::new(HashMap::new()));
    let s2 = Rc::clone(&shared);
    s2.borrow_mut().insert("k", 1);
    *shared.borrow_mut().entry("k").or_insert(0) += 5;
    println!("{:?} {}", shared.borrow().get("k"), Rc::strong_count(&shared));
    let oc = OnceCell::new();
    println!("{} {:?}", oc.get_or_init(|| 3), oc.set(4));
    let lc = LazyCell::new(|| {
        print!("lazy ");
        9
    });
    println!("{} {}", *lc, *lc);
    let mut rc = Rc::new(vec![1]);
    Rc::make_mut(&mut rc).push(2);
    let r2 = rc.clone();
    println!("{:?} {:?} {}", rc, Rc::try_unwrap(rc.clone()).is_err(), Rc::ptr_eq(&rc, &r2));
    let cell = Cell::new(5);
    println!("{} {} {}", cell.replace(6), cell.take(), cell.get());
    let rs: Rc<str> = Rc::from("abc");
    let ra: Rc<[i32]> = Rc::from(vec![1, 2]);
    println!("{} {:?}", rs, ra);
    let rd: Rc<dyn Shape> = Rc::new(C(1.0));
    println!("{}", rd.area());
    let b = RefCell::new(5);
    {
        let r1 = b.borrow();
        let r2 = b.borrow();
        println!("{} {:?}", *r1 + *r2, b.try_borrow_mut().is_err());
    }
    *b.borrow_mut() = 6;
    println!("{:?}", b.into_inner());
    let x = std::cell::Ref::map(shared.borrow(), |m| m.get("k").unwrap());
    println!("{}", *x);
}
