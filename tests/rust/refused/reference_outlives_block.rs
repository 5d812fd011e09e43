fn main() {
    let longest;
    {
        let inner = String::from("short life");
        longest = &inner;
    }
    println!("{longest}");
}
