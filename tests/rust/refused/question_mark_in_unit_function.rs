fn read() {
    let n: i32 = "5".parse()?;
    println!("{n}");
}

fn other() -> Option<i32> {
    let n: i32 = "5".parse::<i32>()?;
    Some(n)
}

fn third() -> Result<i32, String> {
    let n: i32 = "5".parse::<i32>()?;
    Ok(n)
}

fn main() {
    read();
    println!("{:?} {:?}", other(), third());
}
