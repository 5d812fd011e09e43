enum Message {
    Move(i32, i32),
    Quit,
}

fn main() {
    let m = Message::Move(1, 2);
    match m {
        Message::Move(x) => println!("{x}"),
        Message::Quit => {}
    }
    let (a, b) = (1, 2, 3);
    println!("{a} {b}");
}
