use std::thread;

fn main() {
    let weights = Vec::from_iter(0..=1000);

    let scales = thread::spawn(move || {
        let count = weights.len();
        let total = weights.into_iter().sum::<usize>();
        total / count // 1
    });

    let mean = scales.join().unwrap(); // 2
    println!("mean weight: {mean}");
}
