use std::io::{self, BufRead, Read, Write};

fn main() {
    let mut first = String::new();
    let n = io::stdin().read_line(&mut first).expect("a line");
    println!("{n} {:?}", first);
    let stdin = io::stdin();
    let mut sum = 0;
    for line in stdin.lock().lines().take(2) {
        let line = line.unwrap();
        sum += line.trim().parse::<i32>().unwrap_or(0);
    }
    println!("{sum}");
    let mut rest = String::new();
    stdin.lock().read_to_string(&mut rest).unwrap();
    println!("{:?}", rest.split_whitespace().rev().collect::<Vec<_>>());
    print!("no newline");
    io::stdout().flush().unwrap();
    eprintln!("to the other side");
    println!();
    println!("{}", io::stdin().read_line(&mut rest).unwrap());
}
