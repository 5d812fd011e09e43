fn main() {
    let a = Arc::new(1);
    let b = thread::spawn(|| 1);
    let c = std::sink::Thing::new();
    let d = Undeclared::make();
}
