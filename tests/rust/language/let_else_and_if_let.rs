fn parse_pair(text: &str) -> Option<(i32, i32)> {
    let Some((left, right)) = text.split_once(',') else {
        println!("no comma in {text:?}");
        return None;
    };
    let (Ok(left), Ok(right)) = (left.trim().parse(), right.trim().parse()) else {
        return None;
    };
    Some((left, right))
}

fn main() {
    println!("{:?}", parse_pair("3, -4"));
    println!("{:?}", parse_pair("34"));
    println!("{:?}", parse_pair("3,x"));
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() {
        print!("{top} ");
    }
    println!();
    let pair = ("x", Some(5));
    if let (name, Some(n)) = pair {
        println!("{name}={n}");
    } else {
        println!("nothing");
    }
}
