// Order: any.
use std::thread;

fn main() {
    let mut numbers = vec![4, 8, 15, 16, 23, 42];
    let (left, right) = numbers.split_at_mut(3);
    let total = thread::scope(|scope| {
        let a = scope.spawn(|| {
            left[0] = 0;
            left.iter().sum::<i32>()
        });
        let b = scope.spawn(|| right.iter().map(|n| n * 2).sum::<i32>());
        a.join().unwrap() + b.join().unwrap()
    });
    numbers.push(total);
    println!("{numbers:?}");
}
