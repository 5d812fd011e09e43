use std::collections::HashMap;
use std::thread;

#[derive(Debug, Clone)]
struct Account {
    owner: String,
    history: Vec<i32>,
}

#[derive(Debug)]
enum Shape {
    Named(String),
    Pair(String, String),
    Empty,
}

fn consume(text: String) -> usize {
    text.len()
}

fn consume_account(account: Account) {
    println!("{:?}", account);
}

fn after_assignment() {
    let a = String::from("a");
    let b = a;
    println!("{} {}", a, b);
}

fn after_call() {
    let v = vec![1, 2, 3];
    drop(v);
    let n = v.len();
    println!("{}", n);
}

fn after_method() {
    let v = vec![1, 2, 3];
    let it = v.into_iter();
    println!("{:?}", v);
    drop(it);
}

fn after_for() {
    let v = vec![String::new()];
    for s in v {
        println!("{}", s);
    }
    println!("{}", v.len());
}

fn in_loop() {
    let s = String::from("x");
    for _ in 0..3 {
        consume(s);
    }
}

fn in_while() {
    let s = String::from("x");
    let mut n = 0;
    while n < 3 {
        let t = s;
        n += t.len();
    }
}

fn partial() {
    let account = Account { owner: String::new(), history: vec![] };
    let owner = account.owner;
    println!("{:?} {}", account, owner);
}

fn partial_then_method() {
    let account = Account { owner: String::new(), history: vec![] };
    let history = account.history;
    let copy = account.clone();
    println!("{:?} {:?}", copy, history);
}

fn same_field_twice() {
    let account = Account { owner: String::new(), history: vec![] };
    let one = account.owner;
    let two = account.owner;
    println!("{} {}", one, two);
}

fn by_match() {
    let shape = Shape::Named(String::new());
    match shape {
        Shape::Named(name) => println!("{}", name),
        Shape::Pair(a, b) => println!("{}{}", a, b),
        Shape::Empty => {}
    }
    println!("{:?}", shape);
}

fn by_if_let() {
    let text = Some(String::from("a"));
    if let Some(t) = text {
        println!("{}", t);
    }
    println!("{:?}", text);
}

fn maybe_moved(flag: bool) {
    let s = String::new();
    if flag {
        consume(s);
    }
    consume(s);
}

fn into_closure() {
    let v = vec![1];
    let f = move || v.len();
    println!("{} {}", f(), v.len());
}

fn into_thread() {
    let v = vec![1, 2, 3];
    let handle = thread::spawn(move || {
        println!("{:?}", v);
    });
    println!("{:?}", v);
    handle.join().unwrap();
}

fn into_threads_in_loop() {
    let name = String::from("n");
    let mut handles = vec![];
    for _ in 0..3 {
        handles.push(thread::spawn(move || println!("{}", name)));
    }
    for h in handles {
        h.join().unwrap();
    }
}

fn closure_called_twice() {
    let s = String::new();
    let f = move || s;
    f();
    f();
}

fn join_twice() {
    let h = thread::spawn(|| 1);
    h.join().unwrap();
    h.join().unwrap();
}

fn into_map() {
    let key = String::from("k");
    let mut map = HashMap::new();
    map.insert(key, 1);
    println!("{} {}", key, map.len());
}

fn parameter(account: Account) {
    consume_account(account);
    consume_account(account);
}

fn assign_part() {
    let mut account = Account { owner: String::new(), history: vec![] };
    consume_account(account);
    account.owner = String::from("b");
}

fn borrowed_after() {
    let a = String::new();
    let b = a;
    let c = &a;
    println!("{}{}", b, c);
}

fn closure_uses_moved() {
    let a = String::new();
    let b = a;
    let f = || println!("{}", a);
    f();
    println!("{}", b);
}

fn captured_by_value_without_move() {
    let a = String::new();
    let f = || drop(a);
    f();
    println!("{}", a);
}

fn unwrap_twice() {
    let x = Some(String::new());
    let a = x.unwrap();
    let b = x.unwrap();
    println!("{}{}", a, b);
}

fn mut_ref_moved() {
    let mut n = vec![1];
    let r = &mut n;
    let s = r;
    s.push(1);
    r.push(2);
}

fn generic<T>(t: T) -> (T, T) {
    (t, t)
}

fn boxed() {
    let b = Box::new(String::new());
    let s = *b;
    println!("{}{}", b, s);
}

fn operator() {
    let a = String::from("a");
    let b = String::from("b");
    let c = a + &b;
    println!("{}{}", a, c);
}

fn returned_in_branch(flag: bool) -> String {
    let s = String::new();
    let t = if flag { s } else { String::new() };
    println!("{}", s);
    t
}

fn main() {
    after_assignment();
}
