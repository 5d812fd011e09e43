struct Pair(i32, i32);

impl Pair {
    fn sum(&self) -> i32 {
        self.0 + self.1
    }
}

fn add(a: i32, b: i32) -> i32 {
    a + b
}

fn main() {
    println!("{}", add(1));
    println!("{}", add(1, 2, 3));
    let pair = Pair(1);
    println!("{}", pair.sum(2));
    let f = |x: i32| x;
    println!("{}", f());
    std::thread::sleep();
}
