fn main() {
    let mut count = 0;
    let bump = || count += 1;
    bump();
    println!("{count}");
}
