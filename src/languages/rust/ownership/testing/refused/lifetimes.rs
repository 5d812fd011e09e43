use std::collections::HashMap;
use std::thread;

fn dangling() -> &'static str {
    let s = String::from("a");
    &s
}

fn local_slice() -> &'static [i32] {
    let v = vec![1, 2];
    &v[..]
}

fn outlives_block() {
    let r;
    {
        let x = 5;
        r = &x;
    }
    println!("{}", r);
}

fn vec_of_refs() {
    let mut v: Vec<&String> = Vec::new();
    {
        let s = String::new();
        v.push(&s);
    }
    println!("{}", v.len());
}

fn temporary() {
    let s: &str = String::from("a").as_str();
    println!("{}", s);
}

fn temporary_vec() {
    let it = vec![1, 2, 3].iter();
    for x in it {
        println!("{}", x);
    }
}

fn closure_spawn() {
    let v = vec![1, 2, 3];
    let h = thread::spawn(|| {
        println!("{:?}", v);
    });
    h.join().unwrap();
}

fn closure_spawn_loop() {
    for i in 0..3 {
        thread::spawn(|| println!("{}", i));
    }
}

fn reference_spawn() {
    let v = vec![1];
    let r = &v;
    let h = thread::spawn(move || println!("{:?}", r));
    h.join().unwrap();
}

fn argument_spawn(v: &Vec<i32>) {
    thread::spawn(move || println!("{:?}", v));
}

fn mut_argument_spawn(v: &mut Vec<i32>) {
    let h = thread::spawn(|| v.push(1));
    h.join().unwrap();
}

fn return_closure(n: i32) -> impl Fn(i32) -> i32 {
    |x| x + n
}

fn return_boxed_closure(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(|x| x + n)
}

fn longest<'a, 'b>(a: &'a str, b: &'b str) -> &'a str {
    if a.len() > b.len() {
        a
    } else {
        b
    }
}

fn pick<'a>(a: &'a str, b: &str) -> &'a str {
    println!("{}", a);
    b
}

fn longest_same<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

fn longest_use() {
    let a = String::from("a");
    let result;
    {
        let b = String::from("b");
        result = longest_same(&a, &b);
    }
    println!("{}", result);
}

struct Parser<'a> {
    text: &'a str,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text
    }

    fn wrong(&self, other: &str) -> &'a str {
        other
    }

    fn elided(&self, other: &str) -> &str {
        other
    }
}

fn parser_outlives() {
    let p;
    {
        let text = String::from("a");
        p = Parser { text: &text };
    }
    println!("{}", p.rest());
}

fn returns_local_struct() -> Parser<'static> {
    let text = String::from("a");
    Parser { text: &text }
}

fn push_longer<'a>(v: &mut Vec<&'a str>, s: &str) {
    v.push(s);
}

fn map_of_refs<'a>(m: &mut HashMap<&'a str, i32>, key: &str) {
    m.insert(key, 1);
}

fn scope_local() {
    thread::scope(|s| {
        let x = 1;
        s.spawn(|| println!("{}", x));
    });
}

fn return_param_ref(n: i32) -> &'static i32 {
    &n
}

fn return_string_slice(s: String) -> &'static str {
    s.as_str()
}

fn dyn_static(s: &str) -> Box<dyn std::fmt::Display> {
    Box::new(s)
}

fn generic_static<T: Send + std::fmt::Debug>(t: T) {
    thread::spawn(move || println!("{:?}", t));
}

fn store<'a>(place: &mut &'a i32, n: &'a i32) {
    *place = n;
}

fn store_use() {
    let mut place = &0;
    {
        let n = 1;
        store(&mut place, &n);
    }
    println!("{}", place);
}

fn drop_order() {
    struct Noisy<'a>(&'a String);
    impl<'a> Drop for Noisy<'a> {
        fn drop(&mut self) {
            println!("{}", self.0);
        }
    }
    let noisy;
    let s = String::new();
    noisy = Noisy(&s);
    let _ = &noisy;
}

fn closure_escapes() {
    let mut out: Vec<&i32> = Vec::new();
    let mut add = |n: &i32| out.push(n);
    add(&1);
}

fn main() {}
