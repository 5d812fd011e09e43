use std::collections::HashMap;
use std::fmt::Display;
use std::ops::Deref;
use std::sync::{Arc, Mutex, RwLock, MutexGuard};
use std::thread;

struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

struct List {
    head: Option<Box<Node>>,
}

impl List {
    fn push(&mut self, value: i32) {
        let node = Box::new(Node { value, next: self.head });
        self.head = Some(node);
    }

    fn pop(&mut self) -> Option<i32> {
        match self.head {
            None => None,
            Some(node) => {
                self.head = node.next;
                Some(node.value)
            }
        }
    }

    fn last(&mut self) -> &mut Node {
        let mut current = self.head.as_mut().unwrap();
        while let Some(next) = current.next.as_mut() {
            current = next;
        }
        current
    }

    fn get(&self) -> &i32 {
        let v = self.head.as_ref().unwrap().value;
        &v
    }
}

trait Animal {
    fn name(&self) -> String;
}

struct Dog {
    name: String,
}

impl Animal for Dog {
    fn name(&self) -> String {
        self.name
    }
}

fn store_animal<'a>(all: &mut Vec<Box<dyn Animal + 'a>>, d: Dog) {
    all.push(Box::new(d));
}

struct Ref<'a> {
    s: &'a str,
}

impl<'a> Animal for Ref<'a> {
    fn name(&self) -> String {
        self.s.to_string()
    }
}

fn boxed_ref(s: &str) -> Box<dyn Animal> {
    Box::new(Ref { s })
}

fn boxed_local() -> Box<dyn Animal> {
    let s = String::from("a");
    Box::new(Ref { s: &s })
}

fn generic_box<T: Display>(t: T) -> Box<dyn Display> {
    Box::new(t)
}

fn generic_ref<T: Display>(t: &T) -> &'static T {
    t
}

fn impl_capture(s: &str) -> impl Fn() -> usize {
    move || s.len()
}

fn impl_local() -> impl Fn() -> usize {
    let s = String::new();
    || s.len()
}

fn chars_of_local() -> std::str::Chars<'static> {
    let s = String::from("a");
    s.chars()
}

fn as_str_local() -> &'static str {
    String::from("a").as_str()
}

fn first_of_vec() -> &'static i32 {
    vec![1][0..].first().unwrap()
}

fn lock_guard_return(m: Mutex<i32>) -> MutexGuard<'static, i32> {
    m.lock().unwrap()
}

fn guard_ref(m: &Mutex<Vec<i32>>) -> &i32 {
    let g = m.lock().unwrap();
    &g[0]
}

fn guard_ref_direct(m: &Mutex<Vec<i32>>) -> &Vec<i32> {
    &*m.lock().unwrap()
}

fn deref_local() {
    let r: &str;
    {
        let s = String::from("a");
        r = s.deref();
    }
    println!("{}", r);
}

fn push_refs() {
    let mut words: Vec<&str> = Vec::new();
    for i in 0..3 {
        let s = i.to_string();
        words.push(&s);
    }
    println!("{:?}", words);
}

fn map_refs() {
    let mut m: HashMap<&str, i32> = HashMap::new();
    {
        let key = String::from("k");
        m.insert(&key, 1);
    }
    println!("{:?}", m.get("k"));
}

fn temp_in_struct() {
    let r = Ref { s: &String::from("a") };
    let t = Ref { s: String::from("b").as_str() };
    println!("{}{}", r.s, t.s);
}

fn if_let_temp() {
    let m = Mutex::new(Some(String::new()));
    let s = if let Some(s) = m.lock().unwrap().as_ref() { s.as_str() } else { "" };
    println!("{}", s);
}

fn match_lock() {
    let m = Mutex::new(1);
    let r = match m.lock() {
        Ok(g) => &*g,
        Err(_) => &0,
    };
    println!("{}", r);
}

fn two_guards(m: &mut Mutex<i32>) {
    let a = m.lock().unwrap();
    *m.get_mut().unwrap() = 1;
    println!("{}", a);
}

fn spawn_self() {
    struct Server {
        count: Mutex<i32>,
    }
    impl Server {
        fn run(&self) {
            let h = thread::spawn(move || {
                *self.count.lock().unwrap() += 1;
            });
            h.join().unwrap();
        }
        fn run_arc(self: Arc<Self>) {
            let h = thread::spawn(move || {
                *self.count.lock().unwrap() += 1;
            });
            h.join().unwrap();
            println!("{}", self.count.lock().unwrap());
        }
    }
    Server { count: Mutex::new(0) }.run();
}

fn spawn_slice(v: Vec<i32>) {
    let (a, b) = v.split_at(1);
    let h = thread::spawn(move || a.len());
    println!("{} {}", h.join().unwrap(), b.len());
}

fn spawn_chunks(v: &[i32]) -> i32 {
    let mut hs = vec![];
    for c in v.chunks(2) {
        hs.push(thread::spawn(move || c.iter().sum::<i32>()));
    }
    hs.into_iter().map(|h| h.join().unwrap()).sum()
}

fn spawn_generic<T>(items: Vec<T>, f: fn(T)) where T: Send {
    for i in items {
        thread::spawn(move || f(i));
    }
}

fn spawn_closure<F: Fn() + Send>(f: F) {
    thread::spawn(f);
}

fn spawn_str(s: &str) {
    thread::spawn(move || println!("{}", s)).join().unwrap();
}

fn read_then_write(l: RwLock<Vec<i32>>) {
    let r = l.read().unwrap();
    let first = &r[0];
    drop(r);
    println!("{}", first);
}

fn drop_guard_then_use(m: Mutex<i32>) {
    let g = m.lock().unwrap();
    drop(g);
    println!("{}", *g);
}

fn move_guard(m: Mutex<i32>) -> i32 {
    let mut g = m.lock().unwrap();
    let h = g;
    *g = 1;
    *h
}

fn shadow_loop() {
    let mut list = vec![1, 2, 3];
    for i in list.iter() {
        if *i == 2 {
            list.remove(0);
        }
    }
    for i in 0..list.len() {
        let x = &list[i];
        list.push(*x);
    }
}

fn closure_returns_ref() {
    let f = |s: &str| -> &str { s };
    println!("{}", f("a"));
}

fn closure_moves_twice() {
    let s = String::new();
    let f = move || println!("{}", s);
    let g = move || println!("{}", s);
    f();
    g();
}

fn fn_mut_moved() {
    let mut n = 0;
    let mut f = move || {
        n += 1;
        n
    };
    let mut g = f;
    f();
    g();
    let v = vec![1];
    let h = move || v.len();
    let k = h;
    h();
    k();
}

fn option_take(o: &mut Option<String>) -> String {
    match o {
        Some(s) => *s,
        None => String::new(),
    }
}

fn replace_in_vec(v: &mut Vec<String>) -> String {
    let s = v[0];
    v[0] = String::new();
    s
}

fn struct_field_ref(p: &mut (String, String)) {
    let a = &mut p.0;
    let b = &mut p.1;
    std::mem::swap(a, b);
    let c = &mut p.0;
    let d = &mut *p;
    c.push('a');
    d.1.push('b');
}

fn let_else(o: Option<String>) {
    let Some(s) = o else { return };
    println!("{} {:?}", s, o);
}

fn ref_pattern(o: Option<String>) {
    if let Some(ref s) = o {
        drop(o);
        println!("{}", s);
    }
}

fn question(r: Result<String, String>) -> Result<(), String> {
    let s = r?;
    println!("{}", s);
    println!("{:?}", r);
    Ok(())
}

fn break_value() -> &'static str {
    let s = String::new();
    let r = loop {
        break s.as_str();
    };
    r
}

fn lifetime_mismatch<'a, 'b>(x: &'a mut &'b str, y: &'a str) {
    *x = y;
}

fn invariant<'a>(v: &mut Vec<&'a str>, w: &mut Vec<&'static str>) {
    std::mem::swap(v, w);
}

fn anon_two(x: &mut Vec<&i32>, y: &i32) {
    x.push(y);
}

fn static_bound(s: &str) {
    fn need(_: &'static str) {}
    need(s);
}

fn main() {}
