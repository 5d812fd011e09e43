fn never() {
    let x: i32;
    println!("{}", x);
}

fn sometimes(flag: bool) {
    let x: i32;
    if flag {
        x = 1;
    }
    println!("{}", x);
}

fn in_match(n: i32) -> i32 {
    let x: i32;
    match n {
        0 => x = 1,
        1 => x = 2,
        _ => {}
    }
    x
}

fn in_while(n: i32) -> i32 {
    let x: i32;
    while n > 0 {
        x = 1;
        break;
    }
    x
}

fn twice() {
    let x = 5;
    println!("{}", x);
    x = 6;
    println!("{}", x);
}

fn compound() {
    let count = 0;
    for i in 0..3 {
        count += i;
    }
    println!("{}", count);
}

fn argument(n: i32) {
    n = 3;
    println!("{}", n);
}

fn pattern() {
    let (a, b) = (1, 2);
    a = 3;
    println!("{} {}", a, b);
}

fn declared_then_twice() {
    let x;
    x = 1;
    x = 2;
    println!("{}", x);
}

fn loop_variable() {
    for i in 0..3 {
        i += 1;
        println!("{}", i);
    }
}

fn borrow_before() {
    let v: Vec<i32>;
    let r = &v;
    println!("{:?}", r);
}

fn push_before() {
    let mut v: Vec<i32>;
    v.push(1);
}

struct P {
    x: i32,
    y: i32,
}

fn part_before() {
    let mut p: P;
    p.x = 1;
    p.y = 2;
}

fn match_binding(o: Option<i32>) {
    match o {
        Some(n) => {
            n = 1;
            println!("{}", n);
        }
        None => {}
    }
}

fn main() {
    never();
}
