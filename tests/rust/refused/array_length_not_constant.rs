fn main() {
    let n = 3;
    let a = [0; n];
    const M: usize = n + 1;
    println!("{}", a.len() + M);
}
