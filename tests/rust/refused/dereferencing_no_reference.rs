fn main() {
    let n = 5;
    println!("{}", *n);
    let text = String::from("a");
    let r = &text;
    println!("{}", **r == *"a");
    println!("{}", -"a");
    println!("{}", !2.5);
    println!("{}", -1u32);
}
