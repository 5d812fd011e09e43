fn eat(v: Vec<u8>) {
    drop(v);
}

fn main() {
    let v = vec![1];
    if v.len() > 2 {
        eat(v);
    } else {
        println!("kept");
    }
    println!("{}", v.len());
}
