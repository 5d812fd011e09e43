fn main() {
    let names = vec![String::from("a")];
    for name in names {
        println!("{name}");
    }
    for name in &names {
        println!("{name}");
    }
}
