struct P {
    x: i32,
    tag: Option<&'static str>,
}

fn main() {
    let p = P { x: 1.5, tag: "a" };
    let q = P { x: 1, tag: Some(2) };
    println!("{} {}", p.x, q.tag.is_some());
}
