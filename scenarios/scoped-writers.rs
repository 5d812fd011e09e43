use std::thread;

fn main() {
    let mut loaves = vec![1, 2, 3];
    thread::scope(|shop| {
        shop.spawn(|| {
            loaves.push(1);
        });
        shop.spawn(|| {
            loaves.push(2); // two bakers, one shelf
        });
    });
}
