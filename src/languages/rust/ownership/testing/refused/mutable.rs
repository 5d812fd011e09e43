use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::thread;

struct Counter {
    count: i32,
    list: Vec<i32>,
}

impl Counter {
    fn add(&self) {
        self.count += 1;
    }

    fn push(&self, n: i32) {
        self.list.push(n);
    }

    fn bump(&mut self) {
        self.count += 1;
    }
}

fn not_mut() {
    let v = Vec::new();
    v.push(1);
}

fn not_mut_ref() {
    let x = 1;
    let r = &mut x;
    *r = 2;
}

fn through_shared(n: &i32) {
    *n = 1;
}

fn push_through_shared(v: &Vec<i32>) {
    v.push(1);
}

fn method_on_immutable() {
    let c = Counter { count: 0, list: vec![] };
    c.bump();
}

fn field_of_immutable() {
    let c = Counter { count: 0, list: vec![] };
    c.count = 1;
}

fn field_through_shared(c: &Counter) {
    c.count = 1;
}

fn in_arc() {
    let data = Arc::new(vec![1]);
    data.push(2);
}

fn in_rc() {
    let data = Rc::new(5);
    *data = 6;
}

fn arc_mut_binding() {
    let mut data = Arc::new(Counter { count: 0, list: vec![] });
    data.count += 1;
    data = data.clone();
}

fn take(n: &mut i32) {
    *n += 1;
}

fn arc_into_thread() {
    let mut balance = Arc::new(100);
    let t = thread::spawn(move || {
        take(&mut balance);
    });
    t.join().unwrap();
}

fn closure_not_mut() {
    let mut n = 0;
    let inc = || n += 1;
    inc();
}

fn captured_not_mut() {
    let n = 0;
    let mut inc = || n += 1;
    inc();
}

fn captured_not_mut_move() {
    let n = 0;
    let mut inc = move || n += 1;
    inc();
}

fn captured_vec_not_mut() {
    let v: Vec<i32> = Vec::new();
    let mut f = || v.push(1);
    f();
}

fn call_fn<F: Fn()>(f: F) {
    f();
}

fn in_fn_closure() {
    let mut n = 0;
    call_fn(|| n += 1);
}

fn push_in_fn_closure() {
    let mut v = vec![1];
    call_fn(|| v.push(1));
}

fn move_in_fn_closure() {
    let mut n = 0;
    call_fn(move || {
        n += 1;
    });
}

fn guard_not_mut() {
    let m = Mutex::new(1);
    let guard = m.lock().unwrap();
    *guard += 1;
}

fn iter_elements() {
    let v = vec![1, 2];
    for x in v.iter() {
        *x += 1;
    }
}

fn iter_ref(v: &Vec<String>) {
    for s in v {
        s.push('a');
    }
}

fn pattern_ref(o: &Option<String>) {
    if let Some(s) = o {
        s.push('a');
    }
}

fn str_ref() {
    let s = String::new();
    let t = &s;
    t.push('a');
}

fn index_not_mut() {
    let v = vec![1, 2];
    v[0] = 3;
}


fn boxed_not_mut() {
    let b = Box::new(1);
    *b = 2;
}

static LIMIT: i32 = 3;

fn to_static() {
    LIMIT = 4;
}

fn tuple_not_mut() {
    let t = (1, 2);
    t.0 = 2;
}

fn self_by_value(c: Counter) {
    c.list.push(1);
}

fn scoped_thread() {
    let total = 0;
    thread::scope(|s| {
        s.spawn(|| {
            total += 1;
        });
    });
}

fn main() {
    not_mut();
}
