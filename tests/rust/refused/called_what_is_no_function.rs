struct Point {
    x: i32,
}

fn main() {
    let n = 5;
    println!("{}", n());
    println!("{}", "a"(1));
    let p = Point { x: 1 };
    println!("{}", p.x(2));
    let q = Point(1);
}
