struct Deck;

fn main() {
    let deck = Deck;
    println!("{}", deck[0]);
    let n = 5;
    println!("{}", n[0]);
    let text = String::from("abc");
    println!("{}", text[0]);
}
