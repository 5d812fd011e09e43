fn five() -> i32 {
    5
}

const LIMIT: i32 = 3;

fn main() {
    5 = 6;
    five() = 3;
    five() += 1;
    LIMIT = 4;
}
