use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::thread;

struct Holder {
    name: String,
    next: Option<Box<Holder>>,
}

struct Guard {
    name: String,
}

impl Drop for Guard {
    fn drop(&mut self) {}
}

impl Holder {
    fn take_name(&self) -> String {
        self.name
    }

    fn take_next(&mut self) -> Option<Box<Holder>> {
        self.next
    }
}

fn from_ref(s: &String) -> String {
    *s
}

fn from_index(v: Vec<String>) -> String {
    v[0]
}

fn from_ref_index(v: &Vec<String>) -> String {
    let s = v[0];
    s
}

fn from_array(a: [String; 2]) -> String {
    a[0]
}

fn from_slice(a: &[String]) -> String {
    a[0]
}

fn from_rc() -> String {
    let r = Rc::new(String::new());
    *r
}

fn from_arc_field() -> String {
    let r = Arc::new(Holder { name: String::new(), next: None });
    r.name
}

fn from_drop(g: Guard) -> String {
    g.name
}

fn match_ref(o: &Option<String>) -> String {
    match *o {
        Some(s) => s,
        None => String::new(),
    }
}

fn unwrap_behind_ref(h: &Holder) {
    let b = h.next.unwrap();
    println!("{}", b.name);
}

fn mutex_content(m: &Mutex<String>) -> String {
    *m.lock().unwrap()
}

fn call_fn_mut<F: FnMut()>(mut f: F) {
    f();
}

fn out_of_closure() {
    let s = String::new();
    call_fn_mut(|| drop(s));
}

fn out_of_move_closure() {
    let s = String::new();
    call_fn_mut(move || {
        let t = s;
        println!("{}", t);
    });
}

fn handles_behind_ref(handles: &Vec<thread::JoinHandle<()>>) {
    for h in handles {
        h.join().unwrap();
    }
}

fn handle_of_struct() {
    struct Worker {
        thread: Option<thread::JoinHandle<()>>,
    }
    impl Worker {
        fn stop(&mut self) {
            self.thread.unwrap().join().unwrap();
        }
    }
    Worker { thread: None }.stop();
}

fn index_to_method(v: Vec<Option<String>>) -> String {
    v[0].unwrap()
}

fn into_iter_behind_ref(v: &Vec<String>) {
    let w: Vec<String> = v.into_iter().map(|s| *s).collect();
    println!("{}", w.len());
}

fn static_move() {
    static S: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let v = *S.lock().unwrap();
    println!("{}", v.len());
}

fn main() {}
