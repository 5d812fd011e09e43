use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (oven, shop) = mpsc::channel();

    let large_oven = oven.clone();
    thread::spawn(move || {
        for kind in vec!["rye", "wheat", "oat", "corn", "spelt"] {
            let loaf = String::from(kind);
            thread::sleep(Duration::from_millis(100));
            large_oven.send(loaf).unwrap();
        }
    });

    thread::spawn(move || {
        let cake = String::from("cake");
        thread::sleep(Duration::from_millis(1000));
        oven.send(cake).unwrap();
    });

    for bread in shop {
        println!("{}", bread);
    }
}
