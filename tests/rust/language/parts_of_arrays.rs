fn f(a: &[i32; 4]) -> String {
    match a {
        [1, rest @ ..] => format!("one {:?}", rest),
        [a, .., b] => format!("{a} {b}"),
    }
}
fn g(v: &[i32]) -> i32 {
    match v { [] => 0, [x] => *x, [first, .., last] => first + last }
}
fn main() {
    println!("{} {}", f(&[1, 2, 3, 4]), f(&[2, 2, 3, 4]));
    println!("{} {} {}", g(&[]), g(&[5]), g(&[1, 2, 3]));
    let arr = [1, 2, 3];
    let [a, rest @ ..] = &arr;
    println!("{a} {:?}", rest);
    let [x, tail @ ..] = arr;
    println!("{x} {:?} {}", tail, tail.len());
    let s = String::from("abc");
    match s.as_str() { "abc" => println!("yes"), _ => println!("no") }
    let mut v = vec![1, 2, 3];
    if let [first, .., last] = v.as_mut_slice() { std::mem::swap(first, last); }
    println!("{:?}", v);
    if let [_, mid @ .., _] = &mut v[..] { mid[0] = 9; }
    println!("{:?}", v);
}
