trait Store {
    fn put(&mut self, key: &str, value: i32);
    fn get(&self, key: &str) -> Option<i32>;
    fn clear(&mut self);
}

struct Empty;

impl Store for Empty {
    fn put(&mut self, key: &str, value: u64) {}
    fn get(&self, key: &str) -> i32 {
        0
    }
    fn clear(&self) {}
}

fn main() {}
