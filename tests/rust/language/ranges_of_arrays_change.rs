fn main() {
    let mut w = [1, 2, 3, 4, 5];
    w[1..4].fill(0);
    println!("{:?}", w);
    w[..2].reverse();
    for x in w[2..].iter_mut() { *x += 7; }
    println!("{:?} {}", w, w[1..].len());
    w.swap(0, 4);
    w[2..4].copy_from_slice(&[8, 9]);
    println!("{:?}", &w[..]);
}
