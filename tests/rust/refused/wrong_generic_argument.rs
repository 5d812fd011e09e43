use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    tx.send("text").unwrap();
    let list: Vec<u8> = vec![1u16, 2];
    println!("{:?} {list:?}", rx.recv());
}
