macro_rules! hyg {
    () => {
        let hidden = 5;
    };
}
fn main() {
    hyg!();
    println!("{}", hidden);
}
