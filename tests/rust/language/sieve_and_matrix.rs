fn primes(limit: usize) -> Vec<usize> {
    let mut sieve = vec![true; limit + 1];
    sieve[..2].fill(false);
    let mut i = 2;
    while i * i <= limit {
        if sieve[i] {
            for j in (i * i..=limit).step_by(i) {
                sieve[j] = false;
            }
        }
        i += 1;
    }
    sieve.iter().enumerate().filter_map(|(i, prime)| prime.then_some(i)).collect()
}

fn multiply(a: &[Vec<i64>], b: &[Vec<i64>]) -> Vec<Vec<i64>> {
    a.iter()
        .map(|row| (0..b[0].len()).map(|j| row.iter().zip(b).map(|(x, other)| x * other[j]).sum()).collect())
        .collect()
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn main() {
    println!("{:?}", primes(40));
    let a = vec![vec![1, 2], vec![3, 4]];
    println!("{:?}", multiply(&a, &multiply(&a, &a)));
    println!("{}", gcd(1071, 462));
    let total: f64 = (1..=1000).map(|n| 1.0 / (n * n) as f64).sum();
    println!("{total:.6} {:.4} {}", total.sqrt(), (2.0f64).powi(10));
    println!("{:.3} {:.3} {}", (1.0f64).sin(), std::f64::consts::PI.cos(), (7.5f64).floor() as i32);
}
