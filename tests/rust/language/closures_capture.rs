fn apply<F: Fn(i32) -> i32>(f: F, times: u32, start: i32) -> i32 {
    (0..times).fold(start, |value, _| f(value))
}

fn make_adder(by: i32) -> impl Fn(i32) -> i32 {
    move |x| x + by
}

fn compose(f: Box<dyn Fn(i32) -> i32>, g: Box<dyn Fn(i32) -> i32>) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| g(f(x)))
}

fn call_once(f: impl FnOnce() -> String) -> usize {
    f().len()
}

fn twice(f: &mut dyn FnMut()) {
    f();
    f();
}

fn double(x: i32) -> i32 {
    x * 2
}

fn main() {
    println!("{}", apply(double, 5, 1));
    println!("{}", apply(make_adder(3), 4, 0));
    println!("{}", compose(Box::new(double), Box::new(make_adder(1)))(20));
    let text = String::from("moved in");
    println!("{}", call_once(move || text));
    let mut count = 0;
    twice(&mut || count += 5);
    println!("{count}");
    let table: [(&str, fn(i32) -> i32); 2] = [("double", double), ("negate", |x| -x)];
    for (name, f) in table {
        println!("{name} {}", f(4));
    }
    let mut log = Vec::new();
    let mut record = |word: &str| log.push(word.to_uppercase());
    record("a");
    record("b");
    println!("{log:?}");
}
