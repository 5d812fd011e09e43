fn mean(values: &[i32]) -> i32 {
    let sum: i32 = values.iter().sum();
    sum / values.len() as i32
}

fn main() {
    println!("{}", mean(&[3, 4, 8]));
    println!("{}", mean(&[]));
}
