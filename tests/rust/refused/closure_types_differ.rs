fn main() {
    let fs = vec![|x: i32| x + 1, |x: i32| x * 2];
    let by = 3;
    let gs = [|x: i32| x + by, |x: i32| x - by];
    println!("{} {}", fs.len(), gs.len());
}
