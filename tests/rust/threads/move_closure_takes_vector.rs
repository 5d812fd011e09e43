// Order: any.
use std::thread;

fn main() {
    let words = vec!["north".to_string(), "east".to_string()];
    let more = words.clone();
    let handle = thread::spawn(move || {
        let mut words = words;
        words.push("south".into());
        words
    });
    let back = handle.join().unwrap();
    println!("{back:?} {}", more.len());
}
