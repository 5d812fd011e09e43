fn name(id: u32) -> String {
    if id == 0 {
        return "nobody";
    }
    format!("#{id}");
}

fn count() -> usize {
    let n: i32 = 3;
    n
}

fn main() {
    println!("{} {}", name(1), count());
}
