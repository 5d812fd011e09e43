use std::sync::Mutex;

struct Cat;

fn main() {
    let list = vec![1, 2];
    list.push_front(0);
    let n = 5;
    n.len();
    Cat.meow();
    Cat::new();
    let lock = Mutex::new(1);
    lock.unlock();
    "text".length();
}
