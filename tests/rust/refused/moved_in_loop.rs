use std::thread;

fn main() {
    let data = vec![1, 2, 3];
    for i in 0..3 {
        thread::spawn(move || {
            println!("{i} {}", data[i]);
        });
    }
}
