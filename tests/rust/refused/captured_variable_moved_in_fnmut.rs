fn repeat(mut f: impl FnMut()) {
    f();
    f();
}

fn main() {
    let text = String::from("x");
    repeat(move || drop(text));
}
