use std::thread;

fn main() {
    let loaves = vec![1, 2, 3];
    thread::spawn(move || {
        for loaf in loaves {
            println!("{loaf}");
        }
    })
    .join()
    .unwrap();
}
