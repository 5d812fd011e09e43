use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{Debug, Display};
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, RwLock};
use std::thread;

struct Config {
    values: HashMap<String, String>,
    order: Vec<String>,
}

impl Config {
    fn get(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(|s| s.as_str())
    }
    fn get_or<'a>(&'a self, key: &str, other: &'a str) -> &'a str {
        self.values.get(key).map(String::as_str).unwrap_or(other)
    }
    fn set(&mut self, key: &str, value: &str) -> Option<String> {
        if !self.values.contains_key(key) {
            self.order.push(key.to_owned());
        }
        self.values.insert(key.to_owned(), value.to_owned())
    }
    fn each<F: FnMut(&str, &str)>(&self, mut f: F) {
        for key in &self.order {
            f(key, &self.values[key]);
        }
    }
    fn entry(&mut self, key: &str) -> &mut String {
        self.values.entry(key.to_string()).or_insert_with(String::new)
    }
    fn both(&mut self) -> (&mut HashMap<String, String>, &mut Vec<String>) {
        (&mut self.values, &mut self.order)
    }
    fn first_mut(&mut self) -> Option<&mut String> {
        self.order.first_mut()
    }
    fn iter(&self) -> impl Iterator<Item = (&String, &String)> + '_ {
        self.order.iter().map(move |k| (k, &self.values[k]))
    }
}

fn conditional(map: &mut HashMap<i32, String>, k: i32) -> &mut String {
    if map.contains_key(&k) {
        return map.get_mut(&k).unwrap();
    }
    map.insert(k, String::new());
    map.get_mut(&k).unwrap()
}

fn reborrow(v: &mut Vec<i32>) {
    helper(v);
    helper(v);
    let w = &mut *v;
    w.push(1);
    v.push(2);
}

fn helper(v: &mut Vec<i32>) {
    v.push(0);
}

fn max_pair<'a, T: PartialOrd>(a: &'a T, b: &'a T) -> (&'a T, &'a T) {
    if a > b { (a, b) } else { (b, a) }
}

fn split(s: &str) -> Option<(&str, &str)> {
    let i = s.find('=')?;
    Some((&s[..i], &s[i + 1..]))
}

fn parse(lines: &str) -> Vec<(&str, i32)> {
    lines
        .lines()
        .filter_map(|line| {
            let (k, v) = split(line)?;
            let n = v.trim().parse().ok()?;
            Some((k, n))
        })
        .collect()
}

struct Iter<'a, T> {
    slice: &'a [T],
    at: usize,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        let item = self.slice.get(self.at);
        self.at += 1;
        item
    }
}

struct IterMut<'a, T> {
    rest: &'a mut [T],
}

impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<Self::Item> {
        let rest = std::mem::replace(&mut self.rest, &mut []);
        let (first, rest) = rest.split_first_mut()?;
        self.rest = rest;
        Some(first)
    }
}

struct Wrapper<'a> {
    guard: MutexGuard<'a, Vec<i32>>,
}

impl<'a> Wrapper<'a> {
    fn push(&mut self, n: i32) {
        self.guard.push(n);
    }
}

fn lock_all<'a>(a: &'a Mutex<Vec<i32>>) -> Wrapper<'a> {
    Wrapper { guard: a.lock().unwrap() }
}

fn with_lock<T, R>(m: &Mutex<T>, f: impl FnOnce(&mut T) -> R) -> R {
    let mut g = m.lock().unwrap();
    f(&mut g)
}

enum Expr {
    Num(i64),
    Add(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
    Neg(Box<Expr>),
}

fn eval(e: &Expr) -> i64 {
    match e {
        Expr::Num(n) => *n,
        Expr::Add(a, b) => eval(a) + eval(b),
        Expr::Mul(a, b) => eval(a) * eval(b),
        Expr::Neg(a) => -eval(a),
    }
}

fn simplify(e: Expr) -> Expr {
    match e {
        Expr::Neg(inner) => match *inner {
            Expr::Neg(x) => simplify(*x),
            other => Expr::Neg(Box::new(simplify(other))),
        },
        Expr::Add(a, b) => match (simplify(*a), simplify(*b)) {
            (Expr::Num(0), x) | (x, Expr::Num(0)) => x,
            (x, y) => Expr::Add(Box::new(x), Box::new(y)),
        },
        other => other,
    }
}

enum State {
    Idle,
    Running { name: String, steps: u32 },
    Done(String),
}

impl State {
    fn next(self) -> State {
        match self {
            State::Idle => State::Running { name: String::from("a"), steps: 0 },
            State::Running { name, steps } if steps > 2 => State::Done(name),
            State::Running { name, steps } => State::Running { name, steps: steps + 1 },
            State::Done(s) => State::Done(s),
        }
    }
    fn bump(&mut self) {
        if let State::Running { steps, .. } = self {
            *steps += 1;
        }
        match self {
            State::Running { ref mut name, .. } => name.push('x'),
            State::Done(name) => name.clear(),
            State::Idle => *self = State::Done(String::new()),
        }
    }
    fn take(&mut self) -> State {
        std::mem::replace(self, State::Idle)
    }
}

struct Counter<F: FnMut() -> u32> {
    f: F,
}

impl<F: FnMut() -> u32> Counter<F> {
    fn tick(&mut self) -> u32 {
        (self.f)()
    }
}

struct Bus {
    handlers: HashMap<String, Vec<Box<dyn Fn(&str) -> bool + Send + Sync>>>,
}

impl Bus {
    fn on(&mut self, name: &str, f: impl Fn(&str) -> bool + Send + Sync + 'static) {
        self.handlers.entry(name.to_string()).or_default().push(Box::new(f));
    }
    fn emit(&self, name: &str, arg: &str) -> usize {
        match self.handlers.get(name) {
            Some(list) => list.iter().filter(|h| h(arg)).count(),
            None => 0,
        }
    }
}

fn print_all<T>(items: &[T])
where
    T: Display + Debug,
{
    for (i, item) in items.iter().enumerate() {
        println!("{i}: {item} {item:?}");
    }
}

fn sort_by_len(words: &mut Vec<String>) {
    words.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    words.dedup();
    words.retain(|w| !w.is_empty());
}

fn bubble(v: &mut [i32]) {
    let n = v.len();
    for i in 0..n {
        for j in 0..n - i - 1 {
            if v[j] > v[j + 1] {
                v.swap(j, j + 1);
            }
        }
    }
}

fn quick(v: &mut [i32]) {
    if v.len() <= 1 {
        return;
    }
    let p = v.len() - 1;
    let mut store = 0;
    for i in 0..p {
        if v[i] < v[p] {
            v.swap(i, store);
            store += 1;
        }
    }
    v.swap(store, p);
    let (left, right) = v.split_at_mut(store);
    quick(left);
    quick(&mut right[1..]);
}

fn merge(a: Vec<i32>, b: Vec<i32>) -> Vec<i32> {
    let mut out = Vec::with_capacity(a.len() + b.len());
    let (mut x, mut y) = (a.into_iter().peekable(), b.into_iter().peekable());
    loop {
        match (x.peek(), y.peek()) {
            (Some(p), Some(q)) => {
                if p <= q {
                    out.push(x.next().unwrap());
                } else {
                    out.push(y.next().unwrap());
                }
            }
            (Some(_), None) => out.extend(x.by_ref()),
            (None, Some(_)) => out.extend(y.by_ref()),
            (None, None) => return out,
        }
    }
}

fn fib(n: u64, memo: &mut HashMap<u64, u64>) -> u64 {
    if let Some(&v) = memo.get(&n) {
        return v;
    }
    let v = if n < 2 { n } else { fib(n - 1, memo) + fib(n - 2, memo) };
    memo.insert(n, v);
    v
}

fn matrix() -> Vec<Vec<i32>> {
    let mut m = vec![vec![0; 3]; 3];
    for (i, row) in m.iter_mut().enumerate() {
        for (j, cell) in row.iter_mut().enumerate() {
            *cell = (i * j) as i32;
        }
    }
    for i in 0..3 {
        m[i][i] = m[i][0] + 1;
    }
    m
}

fn slices(v: &mut [i32]) {
    if let [first, .., last] = v {
        std::mem::swap(first, last);
    }
    if let [a, b, rest @ ..] = v {
        *a += *b;
        rest.reverse();
    }
    match v {
        [] => {}
        [x] => *x = 1,
        [x, y, ..] => {
            let t = *x;
            *x = *y;
            *y = t;
        }
    }
}

fn shadow(o: Option<&mut i32>) {
    let mut o = o;
    if let Some(x) = o.as_mut() {
        **x += 1;
    }
    if let Some(x) = &mut o {
        **x += 1;
    }
    if let Some(x) = o {
        *x += 1;
    }
}

fn closures() {
    let mut log = Vec::new();
    let mut add = |s: &str| log.push(s.to_string());
    add("a");
    add("b");
    println!("{}", log.len());
    let mut total = 0;
    (1..4).for_each(|n| total += n);
    println!("{}", total);
    let mut state = (String::from("x"), 0);
    let c = || state.0.len();
    state.1 += 1;
    println!("{} {}", c(), state.1);
    let name = String::from("n");
    let greet = |g: &str| format!("{} {}", g, name);
    println!("{} {}", greet("hi"), name);
    let data = vec![1, 2, 3];
    let contains = |x: &i32| data.contains(x);
    println!("{}", contains(&1));
    let moved = move || data.len();
    println!("{} {}", moved(), moved());
    let mut c = Counter { f: { let mut n = 0; move || { n += 1; n } } };
    println!("{} {}", c.tick(), c.tick());
    fn rec(n: u32, f: &dyn Fn(u32) -> u32) -> u32 {
        if n == 0 { 0 } else { f(n) + rec(n - 1, f) }
    }
    let k = 2;
    println!("{}", rec(3, &|x| x * k));
    let fs: [fn(i32) -> i32; 2] = [|x| x + 1, double];
    println!("{}", fs.iter().map(|f| f(2)).sum::<i32>());
    let mut v = vec![3, 1, 2];
    let pos = v.iter().position(|x| *x == 1);
    if let Some(p) = pos {
        v.remove(p);
    }
    let m = v.iter().max_by_key(|x| **x).copied();
    v.push(m.unwrap_or(0));
    let mut it = v.iter();
    while let Some(x) = it.next() {
        println!("{}", x);
    }
    let s: String = vec!["a", "b"].iter().map(|s| s.to_uppercase()).collect();
    println!("{}", s);
}

fn double(x: i32) -> i32 {
    x * 2
}

fn shared() {
    let cache: Rc<RefCell<BTreeMap<String, Rc<String>>>> = Rc::default();
    let c2 = cache.clone();
    let lookup = move |k: &str| -> Rc<String> {
        if let Some(v) = c2.borrow().get(k) {
            return v.clone();
        }
        let v = Rc::new(k.to_uppercase());
        c2.borrow_mut().insert(k.to_string(), Rc::clone(&v));
        v
    };
    println!("{} {}", lookup("a"), lookup("a"));
    println!("{}", cache.borrow().len());
    let a = Arc::new(RwLock::new(vec![1]));
    let handles: Vec<_> = (0..2)
        .map(|i| {
            let a = Arc::clone(&a);
            thread::spawn(move || {
                if i == 0 {
                    a.write().unwrap().push(i);
                }
                let len = a.read().unwrap().len();
                len
            })
        })
        .collect();
    let total: usize = handles.into_iter().map(|h| h.join().unwrap()).sum();
    println!("{}", total);
}

fn main() {
    let mut c = Config { values: HashMap::new(), order: vec![] };
    c.set("a", "1");
    if let Some(v) = c.get("a") {
        println!("{}", v);
    }
    c.entry("a").push('2');
    let mut n = 0;
    c.each(|k, v| n += k.len() + v.len());
    println!("{} {}", n, c.get_or("z", "none"));
    let (vals, order) = c.both();
    vals.clear();
    order.clear();
    if let Some(f) = c.first_mut() {
        f.clear();
    }
    for (k, v) in c.iter() {
        println!("{} {}", k, v);
    }
    let mut m = HashMap::new();
    conditional(&mut m, 1).push('a');
    let mut v = vec![1];
    reborrow(&mut v);
    println!("{:?}", max_pair(&1, &2));
    println!("{:?}", parse("a=1\nb=2"));
    let it = Iter { slice: &v, at: 0 };
    println!("{}", it.count());
    for x in (IterMut { rest: &mut v }) {
        *x += 1;
    }
    let mx = Mutex::new(vec![1]);
    lock_all(&mx).push(3);
    {
        let mut w = lock_all(&mx);
        w.push(1);
    }
    println!("{}", with_lock(&mx, |v| { v.push(1); v.len() }));
    let e = simplify(Expr::Neg(Box::new(Expr::Neg(Box::new(Expr::Mul(Box::new(Expr::Num(1)), Box::new(Expr::Num(2))))))));
    println!("{}", eval(&e));
    let mut s = State::Idle.next();
    s.bump();
    let t = s.take();
    drop(t.next());
    let mut bus = Bus { handlers: HashMap::new() };
    bus.on("a", |s| s.len() > 1);
    println!("{}", bus.emit("a", "bc"));
    print_all(&[1, 2]);
    let mut words = vec!["b".to_string(), "a".to_string()];
    sort_by_len(&mut words);
    bubble(&mut v);
    quick(&mut v);
    println!("{:?}", merge(vec![1, 3], vec![2]));
    println!("{}", fib(10, &mut HashMap::new()));
    println!("{:?}", matrix());
    slices(&mut v);
    let mut five = 5;
    shadow(Some(&mut five));
    closures();
    shared();
}
