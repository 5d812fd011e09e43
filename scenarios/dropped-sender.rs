use std::sync::mpsc;
use std::thread;

fn main() {
    let (oven, shop) = mpsc::channel();

    for bread in ["rye", "oat"] {
        let door = oven.clone();
        thread::spawn(move || {
            door.send(bread).unwrap();
        });
    }
    drop(oven);

    for bread in shop {
        println!("Selling {bread}.");
    }
    println!("The shop is closed.");
}
