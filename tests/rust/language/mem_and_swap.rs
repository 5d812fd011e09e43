use std::mem;

#[derive(Debug, Default)]
struct State {
    name: String,
    log: Vec<u32>,
}

fn main() {
    let mut a = 1;
    let mut b = 2;
    mem::swap(&mut a, &mut b);
    println!("{a} {b}");
    let mut state = State { name: "old".into(), log: vec![1, 2] };
    let before = mem::replace(&mut state.name, "new".into());
    let log = mem::take(&mut state.log);
    println!("{before} {log:?} {state:?}");
    let x = &mut a;
    *x += 10;
    let y = &mut *x;
    *y += 1;
    println!("{a}");
    let boxed = Box::new((1, String::from("b")));
    let (n, text) = *boxed;
    println!("{n} {text}");
    let mut numbers = [1, 2, 3];
    for n in numbers.iter_mut() {
        *n *= *n;
    }
    let slice = &mut numbers[1..];
    slice[0] = 100;
    println!("{numbers:?} {}", mem::size_of::<u32>());
}
