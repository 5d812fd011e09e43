use std::collections::HashMap;

trait Speak {
    fn speak(&self) {}
}

struct Stone;
struct Key;

fn say<T: Speak>(thing: &T) {
    thing.speak();
}

fn need_copy<T: Copy>(_: T) {}

fn main() {
    say(&Stone);
    need_copy(String::new());
    let boxed: Box<dyn Speak> = Box::new(Stone);
    boxed.speak();
    let mut map = HashMap::new();
    map.insert(Key, 1);
}
