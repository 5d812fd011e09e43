use std::collections::HashMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Suit {
    Clubs,
    Hearts = 5,
    Spades,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
struct Version {
    major: u32,
    minor: u32,
    tag: Option<String>,
}

fn main() {
    println!("{} {} {:?}", Suit::Clubs < Suit::Spades, Suit::Spades as i32, Suit::Hearts.max(Suit::Clubs));
    let mut versions = vec![
        Version { major: 1, minor: 2, tag: None },
        Version { major: 1, minor: 0, tag: Some("beta".into()) },
        Version { major: 0, minor: 9, ..Default::default() },
        Version { major: 1, minor: 0, tag: None },
    ];
    versions.sort();
    for version in &versions {
        println!("{version:?}");
    }
    println!("{:?}", versions[0].cmp(&versions[1]));
    println!("{:?}", 1.5.partial_cmp(&f64::NAN));
    let mut seats: HashMap<(Suit, Version), &str> = HashMap::new();
    seats.insert((Suit::Hearts, versions[0].clone()), "taken");
    println!("{:?}", seats.get(&(Suit::Hearts, Version { major: 0, minor: 9, tag: None })));
    println!("{}", Version::default() == Version { major: 0, minor: 0, tag: None });
    println!("{:?}", (1, "b", 2.5) < (1, "c", 0.0));
    println!("{:?} {:?}", vec![1, 2, 3] < vec![1, 3], "abc".cmp("ab"));
}
