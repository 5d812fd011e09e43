struct P {
    x: i32,
    y: i32,
}

fn main() {
    let p = P { x: 1, y: 2 };
    let P { x, z, .. } = p;
    let P { x: again } = P { x: 1, y: 2 };
    println!("{x} {z} {again}");
}
