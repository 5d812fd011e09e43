use std::collections::HashMap;

fn fib(n: u64, memo: &mut HashMap<u64, u64>) -> u64 {
    if n < 2 {
        return n;
    }
    if let Some(&known) = memo.get(&n) {
        return known;
    }
    let value = fib(n - 1, memo) + fib(n - 2, memo);
    memo.insert(n, value);
    value
}

struct Fibonacci {
    now: u128,
    next: u128,
}

impl Iterator for Fibonacci {
    type Item = u128;
    fn next(&mut self) -> Option<u128> {
        let now = self.now;
        self.now = self.next;
        self.next += now;
        Some(now)
    }
}

fn main() {
    let mut memo = HashMap::new();
    println!("{} {}", fib(80, &mut memo), memo.len());
    println!("{:?}", Fibonacci { now: 0, next: 1 }.nth(150));
    println!("{:?}", Fibonacci { now: 0, next: 1 }.take_while(|n| *n < 30).collect::<Vec<_>>());
}
