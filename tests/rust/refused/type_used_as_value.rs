struct Point {
    x: i32,
}

trait T {}

fn main() {
    let a = Point;
    let b = String;
    let c = T;
    let d = Point { x: 1 };
    let e = i32;
    let f = std::thread;
}
