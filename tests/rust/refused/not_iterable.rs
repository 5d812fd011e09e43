struct Bag;

fn main() {
    for x in Bag {
        println!("{x:?}");
    }
    for i in 5 {
        println!("{i}");
    }
    let total: i32 = vec!["a"].iter().sum();
    println!("{total}");
}
