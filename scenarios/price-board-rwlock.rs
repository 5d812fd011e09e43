use std::sync::RwLock;
use std::thread;

struct Board {
    item: &'static str,
    price: u32,
}

static BOARD: RwLock<Board> = RwLock::new(Board { item: "bun", price: 2 });

fn rewrite() {
    let mut board = BOARD.write().unwrap();
    board.item = "cake";
    board.price = 9;
}

fn read() {
    let board = BOARD.read().unwrap();
    println!("Today: {} for {}", board.item, board.price);
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(rewrite);
        scope.spawn(read);
        scope.spawn(read);
    });
}
