fn main() {
    let text = String::from("captured");
    let print = move || println!("{text}");
    print();
    println!("{text}");
}
