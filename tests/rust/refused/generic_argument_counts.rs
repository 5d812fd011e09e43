struct Pair<A, B>(A, B);

fn make() -> Pair<i32> {
    Pair(1, 2)
}

fn id<T>(value: T) -> T {
    value
}

fn main() {
    let v: Vec<i32, i32, i32> = Vec::new();
    let x = id::<i32, i32>(1);
    let o: Option = None;
    println!("{} {x} {:?} {}", v.len(), o, make().0);
}
