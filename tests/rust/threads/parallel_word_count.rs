// Order: any.
use std::collections::BTreeMap;
use std::thread;

fn count(lines: Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in lines {
        for word in line.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
            *counts.entry(word.to_lowercase()).or_insert(0) += 1;
        }
    }
    counts
}

fn main() {
    let text = "The tide, the moon.\nA moon and a tide!\nThe end";
    let lines: Vec<String> = text.lines().map(String::from).collect();
    let handles: Vec<_> = lines.chunks(2).map(|chunk| chunk.to_vec()).map(|chunk| thread::spawn(move || count(chunk))).collect();
    let mut total: BTreeMap<String, usize> = BTreeMap::new();
    for handle in handles {
        for (word, n) in handle.join().unwrap() {
            *total.entry(word).or_default() += n;
        }
    }
    println!("{total:?}");
}
