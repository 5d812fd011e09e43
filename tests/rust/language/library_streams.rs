use std::io::{self, BufRead, Read, Write};
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut first = String::new();
    let n = io::stdin().read_line(&mut first)?;
    println!("{} {:?}", n, first.trim());
    let stdin = io::stdin();
    let mut it = stdin.lock().lines();
    if let Some(l) = it.next() {
        println!("{:?}", l?);
    }
    let nums: Vec<i32> = it.next().unwrap()?.split_whitespace().map(|x| x.parse().unwrap()).collect();
    println!("{}", nums.iter().sum::<i32>());
    drop(it);
    let mut rest = String::new();
    io::stdin().read_to_string(&mut rest)?;
    println!("{:?}", rest);
    let mut out = io::stdout().lock();
    writeln!(out, "a{}", 1)?;
    write!(out, "b")?;
    out.flush()?;
    out.write_all(b"c\n")?;
    let e = io::Error::new(io::ErrorKind::Other, "oops");
    println!("{} {:?} {:?}", e, e.kind(), e);
    println!("{:?}", io::Error::from(io::ErrorKind::NotFound).to_string());
    let mut buf = Vec::new();
    writeln!(&mut buf, "x{}", 2)?;
    println!("{:?}", String::from_utf8(buf)?);
    let mut c = io::Cursor::new("l1\nl2");
    let mut s = String::new();
    c.read_line(&mut s)?;
    println!("{:?} {:?}", s, c.lines().map(|l| l.unwrap()).collect::<Vec<_>>());
    for a in std::env::args().skip(1) {
        println!("{a}");
    }
    Err("final".into())
}
