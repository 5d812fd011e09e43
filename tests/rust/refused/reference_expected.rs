fn length(text: &String) -> usize {
    text.len()
}

fn main() {
    let text = String::from("a");
    println!("{}", length(text));
    let mut n = 1;
    let r: &mut i32 = &n;
    *r = 2;
    n += 1;
}
