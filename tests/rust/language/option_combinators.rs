fn half(n: u32) -> Option<u32> {
    (n % 2 == 0).then(|| n / 2)
}

fn main() {
    println!("{:?}", half(12).and_then(half));
    println!("{:?}", half(6).and_then(half));
    println!("{}", half(7).unwrap_or(0));
    println!("{}", half(8).map(|n| n + 1).unwrap_or_default());
    println!("{:?}", half(3).or(Some(100)));
    println!("{:?}", Some(4).filter(|n| *n > 5));
    let mut slot = Some(3);
    let taken = slot.take();
    println!("{taken:?} {slot:?}");
    let value = slot.get_or_insert(9);
    *value += 1;
    println!("{slot:?} {:?}", slot.replace(1));
    println!("{:?}", Some(1).zip(Some("a")));
    let words: Option<Vec<u32>> = ["4", "10"].iter().map(|s| s.parse().ok()).collect();
    println!("{words:?}");
    let broken: Option<Vec<u32>> = ["4", "x"].iter().map(|s| s.parse().ok()).collect();
    println!("{broken:?}");
    println!("{}", matches!(half(4), Some(n) if n == 2));
}
