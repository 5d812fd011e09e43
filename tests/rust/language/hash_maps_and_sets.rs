use std::collections::{HashMap, HashSet};

fn main() {
    let text = "the cat and the dog and the bird";
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in text.split(' ') {
        *counts.entry(word).or_insert(0) += 1;
    }
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{sorted:?}");
    println!("{:?} {:?} {}", counts.get("cat"), counts.get("cow"), counts["the"]);
    if let Some(n) = counts.get_mut("dog") {
        *n *= 10;
    }
    println!("{:?} {} {}", counts.remove("dog"), counts.contains_key("dog"), counts.len());
    let mut groups: HashMap<usize, Vec<&str>> = HashMap::new();
    for word in ["a", "bb", "cc", "d"] {
        groups.entry(word.len()).or_default().push(word);
    }
    println!("{:?} {:?}", groups[&1], groups[&2]);
    let squares: HashMap<i32, i32> = (1..4).map(|n| (n, n * n)).collect();
    let mut keys: Vec<i32> = squares.keys().copied().collect();
    keys.sort_unstable();
    println!("{keys:?} {}", squares.values().sum::<i32>());
    println!("{:?} {:?}", counts.insert("cat", 5), counts.insert("new", 1));
    let a: HashSet<i32> = [1, 2, 3].into_iter().collect();
    let b = HashSet::from([2, 3, 4]);
    let mut both: Vec<_> = a.intersection(&b).copied().collect();
    both.sort();
    let mut all: Vec<_> = a.union(&b).copied().collect();
    all.sort();
    let mut left: Vec<_> = a.difference(&b).collect();
    left.sort();
    println!("{both:?} {all:?} {left:?} {}", a.is_subset(&b));
    let mut seen = HashSet::new();
    println!("{:?}", [3, 1, 3, 2, 1].iter().filter(|n| seen.insert(**n)).collect::<Vec<_>>());
}
