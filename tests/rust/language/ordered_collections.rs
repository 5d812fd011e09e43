use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};

fn main() {
    let mut map = BTreeMap::new();
    for (i, word) in ["pear", "fig", "apple", "kiwi"].iter().enumerate() {
        map.insert(*word, i);
    }
    println!("{map:?} {:?}", map.range("b".."l").collect::<Vec<_>>());
    println!("{:?}", map.first_key_value());
    println!("{:?}", map.pop_last());
    for (_, value) in map.iter_mut() {
        *value *= 2;
    }
    println!("{:?}", map.into_iter().map(|(k, v)| format!("{k}{v}")).collect::<Vec<_>>());
    let set: BTreeSet<char> = "mississippi".chars().collect();
    println!("{set:?} {:?}", set.iter().next_back());
    let mut queue: VecDeque<i32> = (1..=3).collect();
    queue.push_front(0);
    queue.push_back(4);
    println!("{:?} {:?} {queue:?} {}", queue.pop_front(), queue.pop_back(), queue[1]);
    queue.rotate_left(1);
    println!("{queue:?} {:?}", queue.iter().rev().collect::<Vec<_>>());
    let mut heap = BinaryHeap::from(vec![3, 9, 4]);
    heap.push(7);
    print!("{:?}", heap.peek());
    while let Some(n) = heap.pop() {
        print!(" {n}");
    }
    println!();
    let mut tasks = BinaryHeap::new();
    for (cost, name) in [(5, "slow"), (1, "fast"), (3, "mid")] {
        tasks.push(Reverse((cost, name)));
    }
    while let Some(Reverse((cost, name))) = tasks.pop() {
        print!("{name}:{cost} ");
    }
    println!();
}
