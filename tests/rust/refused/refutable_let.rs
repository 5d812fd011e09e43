fn main() {
    let Some(n) = Some(1);
    let Ok(m) = "5".parse::<i32>();
    println!("{n} {m}");
    for Some(x) in vec![Some(1), None] {
        println!("{x}");
    }
}
