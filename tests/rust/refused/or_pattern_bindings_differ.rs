enum Either {
    L(i32),
    R(i32),
    N,
}

fn main() {
    match Either::L(1) {
        Either::L(x) | Either::R(y) => println!("{x}"),
        Either::N => {}
    }
}
