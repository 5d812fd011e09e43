use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex, RwLock};
use std::thread;

#[derive(Debug)]
struct Point {
    x: String,
    y: String,
}

#[derive(Debug, Clone)]
struct Stack {
    items: Vec<String>,
}

impl Stack {
    fn top(&self) -> Option<&String> {
        self.items.last()
    }
    fn push(&mut self, s: String) {
        self.items.push(s);
    }
    fn take(self) -> Vec<String> {
        self.items
    }
    fn pop_all(&self) {
        self.items.clear();
    }
    fn longest(&self) -> &str {
        let mut best = String::new();
        for s in &self.items {
            if s.len() > best.len() {
                best = s.clone();
            }
        }
        &best
    }
    fn steal(&mut self) -> Vec<String> {
        let items = self.items;
        items
    }
}

fn destructure() {
    let p = Point { x: String::new(), y: String::new() };
    let Point { x, y } = p;
    println!("{} {} {:?}", x, y, p);
}

fn method_takes_self() {
    let s = Stack { items: vec![] };
    let items = s.take();
    println!("{:?} {:?}", items, s);
}

fn peek_then_push() {
    let mut s = Stack { items: vec![] };
    let top = s.top();
    s.push(String::new());
    println!("{:?}", top);
}

fn match_moves(o: Option<String>) {
    match o {
        Some(s) if s.len() > 3 => println!("{}", s),
        Some(s) => drop(s),
        None => {}
    }
    println!("{:?}", o);
}

fn loop_break() {
    let v = vec![1];
    loop {
        let w = v;
        if w.len() > 1 {
            break;
        }
    }
}

fn struct_update() {
    let a = Point { x: String::new(), y: String::new() };
    let b = Point { x: String::from("b"), ..a };
    println!("{:?} {:?}", a, b);
}

fn tuple_move() {
    let t = (String::new(), String::new());
    let a = t.0;
    println!("{} {:?}", a, t);
}

fn array_move() {
    let a = [String::new(), String::new()];
    let b = a;
    println!("{:?} {:?}", a, b);
}

fn vec_of_vec() {
    let mut rows = vec![vec![1], vec![2]];
    let first = &mut rows[0];
    let second = &rows[1];
    first.push(second[0]);
}

fn hashmap_iter_insert() {
    let mut m: HashMap<i32, i32> = HashMap::new();
    for (k, v) in &m {
        if *v > 1 {
            m.remove(k);
        }
    }
}

fn map_values_mut() {
    let mut m: HashMap<i32, Vec<i32>> = HashMap::new();
    let a = m.get_mut(&1).unwrap();
    let b = m.get_mut(&2).unwrap();
    a.append(b);
}

fn returns_iterator() -> impl Iterator<Item = i32> {
    let v = vec![1, 2, 3];
    v.iter().map(|x| x + 1)
}

fn returns_split(text: String) -> Vec<&'static str> {
    text.split(' ').collect()
}

fn ref_in_struct<'a>() -> Holder<'a> {
    let s = String::from("a");
    Holder { text: &s }
}

struct Holder<'a> {
    text: &'a str,
}

impl<'a> Holder<'a> {
    fn set(&mut self, s: &'a str) {
        self.text = s;
    }
    fn bad(&mut self, s: &str) {
        self.text = s;
    }
}

fn holder_set() {
    let mut h = Holder { text: "" };
    {
        let s = String::from("a");
        h.set(&s);
    }
    println!("{}", h.text);
}

fn rc_refcell() {
    let c = RefCell::new(vec![1]);
    let r = c.borrow();
    let d = c;
    println!("{:?} {:?}", r, d);
}

fn rc_get_mut() {
    let mut a = Rc::new(String::new());
    let r = &a;
    Rc::get_mut(&mut a).unwrap().push('a');
    println!("{}", r);
}

fn cell_ref<'a>(c: &'a Cell<&'a i32>) {
    let n = 1;
    c.set(&n);
}

fn channel_ref() {
    let (tx, rx): (Sender<&String>, Receiver<&String>) = mpsc::channel();
    {
        let s = String::new();
        tx.send(&s).unwrap();
    }
    println!("{}", rx.recv().unwrap());
}

fn spawn_in_loop_borrow() {
    let data = vec![1, 2, 3];
    let mut handles = Vec::new();
    for i in 0..3 {
        handles.push(thread::spawn(|| println!("{} {}", i, data[0])));
    }
    for h in handles {
        h.join().unwrap();
    }
}

fn spawn_mut_captured() {
    let mut n = 0;
    let h = thread::spawn(|| n += 1);
    h.join().unwrap();
    println!("{}", n);
}

fn spawn_move_then_use() {
    let mut v = vec![1];
    let h = thread::spawn(move || v.push(2));
    v.push(3);
    h.join().unwrap();
}

fn arc_clone_after_move() {
    let a = Arc::new(5);
    let h = thread::spawn(move || println!("{}", a));
    let b = Arc::clone(&a);
    h.join().unwrap();
    println!("{}", b);
}

fn guard_across_drop() {
    let m = Arc::new(Mutex::new(0));
    let g = m.lock().unwrap();
    drop(m);
    println!("{}", g);
}

fn cond_wait() {
    let m = Mutex::new(false);
    let c = Condvar::new();
    let g = m.lock().unwrap();
    let g2 = c.wait(g).unwrap();
    println!("{} {}", *g, *g2);
}

fn rwlock_write_through_read() {
    let l = RwLock::new(vec![1]);
    let r = l.read().unwrap();
    r.push(2);
}

fn mutex_without_lock() {
    let m = Mutex::new(1);
    let r = m.get_mut().unwrap();
    *r = 2;
}

fn scope_two_writers() {
    let mut a = vec![1];
    let b = &mut a;
    thread::scope(|s| {
        s.spawn(|| b.push(1));
        s.spawn(|| b.push(2));
    });
}

fn scope_keep_handle() {
    let mut v = vec![1, 2];
    thread::scope(|s| {
        let h = s.spawn(|| v.iter().sum::<i32>());
        v.push(3);
        println!("{}", h.join().unwrap());
    });
}

fn scope_escape() {
    let mut out = Vec::new();
    thread::scope(|s| {
        let local = String::from("a");
        s.spawn(|| println!("{}", local));
        out.push(1);
    });
}

fn scope_return() {
    let v = thread::scope(|s| {
        let x = vec![1];
        s.spawn(move || x).join().unwrap();
        x
    });
    println!("{:?}", v);
}

fn closure_fn_once(f: impl FnOnce()) {
    f();
    f();
}

fn closure_fn_mut(f: impl FnMut()) {
    f();
}

fn closure_param_mut(f: &dyn FnMut()) {
    f();
}

fn boxed_once(f: Box<dyn FnOnce()>) {
    f();
    f();
}

fn borrowed_vec_sort(v: &[i32]) {
    v.sort();
}

fn print_generic<T: Debug>(t: T) {
    println!("{:?}", t);
}

fn generic_moved<T: Debug>(t: T) {
    print_generic(t);
    print_generic(t);
}

fn iter_moved() {
    let v = vec![1, 2];
    let it = v.iter();
    let s: i32 = it.sum();
    let c = it.count();
    println!("{} {}", s, c);
}

fn into_iter_then_use() {
    let v = vec![String::new()];
    let w: Vec<usize> = v.into_iter().map(|s| s.len()).collect();
    println!("{:?} {:?}", v, w);
}

fn string_add() {
    let a = String::from("a");
    let b = String::from("b");
    let c = a + b.as_str();
    println!("{}", a);
    println!("{}", c);
}

fn swap_refs() {
    let mut a = 1;
    let mut r = &a;
    {
        let b = 2;
        r = &b;
    }
    a = 3;
    println!("{} {}", r, a);
}

fn while_let_pop(mut q: VecDeque<i32>) {
    while let Some(x) = q.front() {
        q.pop_front();
        println!("{}", x);
    }
}

fn nested_method(v: &mut Vec<Vec<i32>>) {
    for row in v.iter() {
        v[0].push(row[0]);
    }
}

fn self_ref() {
    struct S<'a> {
        data: String,
        view: Option<&'a str>,
    }
    let mut s = S { data: String::new(), view: None };
    s.view = Some(&s.data);
    s.data.push('a');
    println!("{:?}", s.view);
}

fn box_move() {
    let b = Box::new(5);
    let c = b;
    println!("{}", b);
    println!("{}", c);
}

fn option_ref(o: &Option<Box<i32>>) -> i32 {
    *o.unwrap()
}

fn mem_swap() {
    let mut a = vec![1];
    let b = &a;
    std::mem::swap(&mut a, &mut vec![2]);
    println!("{:?}", b);
}

fn drop_borrowed() {
    let v = vec![1];
    let first = v.first();
    drop(v);
    println!("{:?}", first);
}

fn mutate_match() {
    let mut o = Some(1);
    match &o {
        Some(n) => {
            o = None;
            println!("{}", n);
        }
        None => {}
    }
}

fn early_return(v: &mut Vec<i32>) -> Option<&mut i32> {
    for x in v.iter_mut() {
        if *x > 1 {
            return Some(x);
        }
    }
    let s = vec![1];
    let r = &mut v[0];
    v.push(s[0]);
    Some(r)
}

fn const_param(n: &i32) {
    let r = &mut n;
    **r = 1;
}

fn string_index_move(words: Vec<String>) -> String {
    let first = words[0];
    first
}

fn assign_in_closure() {
    let x = 1;
    let c = || {
        x = 2;
    };
    c();
}

fn nested_closure() {
    let mut v = vec![1];
    let mut outer = || {
        let mut inner = || v.push(1);
        inner();
    };
    v.push(2);
    outer();
}

fn main() {}
