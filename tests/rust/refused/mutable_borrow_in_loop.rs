fn main() {
    let mut log = String::new();
    let mut kept: Vec<&mut String> = Vec::new();
    for _ in 0..2 {
        kept.push(&mut log);
    }
    println!("{}", kept.len());
}
