struct Plain(i32);

fn show<T>(value: T) -> String {
    value.to_string()
}

fn main() {
    let a = Plain(1);
    let b = a.clone();
    println!("{}", show(b.0));
}
