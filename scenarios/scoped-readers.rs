use std::thread;

fn main() {
    let loaves = vec![1, 2, 3];

    thread::scope(|shop| {
        shop.spawn(|| {
            println!("on the shelf: {}", loaves.len());
        });
        shop.spawn(|| {
            for loaf in &loaves {
                println!("{loaf}");
            }
        });
    });
}
