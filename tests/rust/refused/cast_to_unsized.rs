fn main() {
    let a = &[0_usize, 2] as [usize];
    println!("{}", a.len());
}
