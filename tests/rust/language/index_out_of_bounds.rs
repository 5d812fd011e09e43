fn main() {
    let seats = vec!['a', 'b', 'c'];
    for i in [0, 2, 3] {
        println!("{}", seats[i]);
    }
}
