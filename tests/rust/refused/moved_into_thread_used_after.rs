use std::thread;

fn main() {
    let words = vec!["a", "b"];
    let handle = thread::spawn(move || println!("{words:?}"));
    println!("{}", words.len());
    handle.join().unwrap();
}
