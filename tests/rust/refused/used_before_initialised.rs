fn main() {
    let total: i32;
    if std::env::args().count() > 5 {
        total = 1;
    }
    println!("{total}");
}
