use std::collections::HashMap;

struct Bank {
    accounts: Vec<i32>,
    total: i32,
}

impl Bank {
    fn first(&mut self) -> &mut i32 {
        &mut self.accounts[0]
    }

    fn sum(&self) -> i32 {
        self.accounts.iter().sum()
    }

    fn each(&mut self) {
        for a in &self.accounts {
            self.add(*a);
        }
    }

    fn add(&mut self, n: i32) {
        self.total += n;
    }
}

fn push_while_first() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4);
    println!("{}", first);
}

fn two_mut() {
    let mut s = String::new();
    let a = &mut s;
    let b = &mut s;
    a.push('a');
    b.push('b');
}

fn mut_and_shared() {
    let mut s = String::new();
    let a = &mut s;
    let b = &s;
    a.push('a');
    println!("{}", b);
}

fn shared_then_mut() {
    let mut s = String::new();
    let a = &s;
    let b = &mut s;
    b.push('a');
    println!("{}", a);
}

fn push_in_for() {
    let mut v = vec![1, 2];
    for x in &v {
        v.push(*x);
    }
}

fn push_in_for_mut() {
    let mut v = vec![1, 2];
    for x in v.iter_mut() {
        *x += 1;
        v.push(1);
    }
}

fn assign_while_borrowed() {
    let mut n = 1;
    let r = &n;
    n = 2;
    println!("{}", r);
}

fn use_while_mut_borrowed() {
    let mut n = 1;
    let r = &mut n;
    let m = n + 1;
    *r = m;
}

fn print_while_mut_borrowed() {
    let mut n = 1;
    let r = &mut n;
    println!("{}", n);
    *r = 3;
}

fn move_while_borrowed() {
    let s = String::new();
    let r = &s;
    drop(s);
    println!("{}", r);
}

fn move_assign_while_borrowed() {
    let s = String::new();
    let r = &s;
    let t = s;
    println!("{}{}", r, t);
}

fn two_methods() {
    let mut bank = Bank { accounts: vec![1], total: 0 };
    let first = bank.first();
    let sum = bank.sum();
    *first = sum;
}

fn two_mut_methods() {
    let mut bank = Bank { accounts: vec![1], total: 0 };
    let first = bank.first();
    bank.add(1);
    *first = 2;
}

fn closure_and_borrow() {
    let mut n = 0;
    let mut inc = || n += 1;
    println!("{}", n);
    inc();
}

fn two_closures() {
    let mut n = 0;
    let mut inc = || n += 1;
    let mut dec = || n -= 1;
    inc();
    dec();
}

fn closure_and_assign() {
    let mut n = 0;
    let show = || println!("{}", n);
    n = 1;
    show();
}

fn closure_and_move() {
    let s = String::new();
    let show = || println!("{}", s);
    drop(s);
    show();
}

fn elements() {
    let mut v = vec![1, 2];
    let a = &mut v[0];
    let b = &mut v[1];
    *a += *b;
}


fn swap_elements() {
    let mut v = vec![1, 2];
    std::mem::swap(&mut v[0], &mut v[1]);
}

fn map_entry() {
    let mut m: HashMap<String, i32> = HashMap::new();
    let a = m.get("a");
    m.insert("b".to_string(), 1);
    println!("{:?}", a);
}

fn in_loop() {
    let mut s = String::new();
    let mut refs: Vec<&mut String> = Vec::new();
    for _ in 0..2 {
        refs.push(&mut s);
    }
}

fn both_arguments(a: &mut i32, b: &i32) {
    *a += *b;
}

fn same_twice() {
    let mut n = 1;
    both_arguments(&mut n, &n);
}

fn field_and_whole() {
    let mut bank = Bank { accounts: vec![], total: 0 };
    let t = &mut bank.total;
    let b = &bank;
    *t += 1;
    println!("{}", b.total);
}

fn iterator_kept() {
    let mut v = vec![1, 2];
    let mut it = v.iter();
    v.clear();
    it.next();
}

fn string_slice() {
    let mut s = String::from("hello world");
    let word = first_word(&s);
    s.clear();
    println!("{}", word);
}

fn first_word(s: &str) -> &str {
    s.split(' ').next().unwrap()
}

fn get_or_insert(map: &mut HashMap<i32, String>) -> &String {
    match map.get(&1) {
        Some(s) => s,
        None => {
            map.insert(1, String::new());
            map.get(&1).unwrap()
        }
    }
}

fn match_guarded(v: &mut Vec<i32>) {
    if let Some(x) = v.first() {
        v.push(*x);
        println!("{}", x);
    }
}

fn main() {}
