struct Counter {
    n: u32,
}

impl Counter {
    fn new() -> Counter {
        self.n = 0;
        Counter { n: 0 }
    }
}

fn free() -> u32 {
    self.n
}

fn main() {}
