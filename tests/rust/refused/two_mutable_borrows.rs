fn main() {
    let mut list = vec![1, 2];
    let a = &mut list;
    let b = &mut list;
    a.push(3);
    b.push(4);
}
