struct Countdown(u32);

impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            return None;
        }
        self.0 -= 1;
        Some(self.0)
    }
}

fn main() {
    println!("{:?}", Countdown(4).collect::<Vec<_>>());
    println!("{}", Countdown(5).zip(Countdown(4).skip(1)).map(|(a, b)| a * b).filter(|p| p % 3 == 0).sum::<u32>());
    let words = ["one", "three", "four", "seven"];
    let lengths: Vec<usize> = words.iter().map(|w| w.len()).rev().collect();
    println!("{lengths:?}");
    println!("{:?}", words.iter().enumerate().find(|(_, w)| w.len() > 3));
    println!("{:?} {:?}", words.iter().min(), words.iter().max_by_key(|w| w.len()));
    println!("{} {}", words.iter().any(|w| w.contains('v')), words.iter().all(|w| w.len() > 3));
    println!("{:?}", (1..=10).step_by(3).collect::<Vec<i32>>());
    println!("{:?}", (0..3).flat_map(|i| (0..i).map(move |j| (i, j))).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].iter().skip_while(|n| **n < 3).take(2).collect::<Vec<_>>());
    println!("{:?}", (1..5).chain(7..9).rev().collect::<Vec<_>>());
    println!("{:?}", [3, 1, 2].iter().copied().scan(0, |sum, n| { *sum += n; Some(*sum) }).collect::<Vec<i32>>());
    let (even, odd): (Vec<i32>, Vec<i32>) = (1..8).partition(|n| n % 2 == 0);
    println!("{even:?} {odd:?}");
    println!("{}", (1..=5).product::<u64>());
    println!("{:?}", "hello".chars().map(|c| c.to_ascii_uppercase()).collect::<String>());
    println!("{:?}", [1, 2, 3, 4, 5].chunks(2).map(|c| c.to_vec()).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4].windows(2).map(|w| w[1] - w[0]).collect::<Vec<i32>>());
    let mut peeking = [1, 1, 2].iter().peekable();
    while let Some(n) = peeking.next() {
        if peeking.peek() == Some(&n) {
            println!("{n} twice");
        }
    }
    println!("{:?}", std::iter::successors(Some(1u32), |n| Some(n * 3)).take_while(|n| *n < 100).last());
    println!("{:?}", std::iter::repeat("ab").take(3).collect::<Vec<_>>().concat());
}
