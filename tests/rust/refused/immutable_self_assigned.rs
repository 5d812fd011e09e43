struct Counter {
    n: u32,
}

impl Counter {
    fn up(&self) {
        self.n += 1;
    }
}

fn main() {
    let counter = Counter { n: 0 };
    counter.up();
    counter.n = 5;
}
