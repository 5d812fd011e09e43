fn main() {
    let balance = 3;
    let amount = 5;
    println!("checking");
    assert!(balance >= amount && amount > 0);
}
