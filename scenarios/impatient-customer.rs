use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (oven, shop) = mpsc::channel();

    thread::spawn(move || {
        let loaf = String::from("rye");
        thread::sleep(Duration::from_millis(1000));
        oven.send(loaf).unwrap();
    });

    loop {
        println!("Is it done yet?");
        if let Ok(loaf) = shop.try_recv() {
            println!("At last: {}", loaf);
            break;
        }

        thread::sleep(Duration::from_millis(300));
    }
}
