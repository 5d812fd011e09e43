use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (oven, shop) = mpsc::channel();

    thread::spawn(move || {
        for kind in vec!["rye", "wheat", "oat", "corn", "spelt"] {
            let loaf = String::from(kind);
            println!("Baking {}...", loaf);
            oven.send(loaf).unwrap();
            thread::sleep(Duration::from_millis(10));
        }
    });

    for loaf in shop {
        println!("Selling {}...", loaf);
    }
}
