fn f<T, T>(a: T) {}

fn g(a: i32, a: i32) {}

fn h<'a, 'a>(x: &'a str) {}

fn main() {
    let (b, b) = (1, 2);
    let add = |x: i32, x: i32| x;
}
