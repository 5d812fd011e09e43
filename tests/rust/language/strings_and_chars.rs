fn main() {
    let mut s = String::from("héllo");
    println!("{} {}", s.len(), s.chars().count());
    s.push('!');
    s.push_str(" wörld");
    s.insert(0, '>');
    println!("{s} {:?} {:?}", s.find('w'), s.find("zz"));
    println!("{}", s.replace("l", "L"));
    println!("{:?}", s.char_indices().nth(3));
    println!("{}", &s[0..2]);
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "  lots   of space ".split_whitespace().collect::<Vec<_>>());
    println!("[{}] [{}]", "  trim me ".trim(), "xxabcxx".trim_matches('x'));
    println!("{:?} {:?}", "key=value=x".split_once('='), "plain".split_once('='));
    println!("{:?}", "line one\nline two\n".lines().collect::<Vec<_>>());
    println!("{} {}", "abc" < "abd", "Zeta".to_lowercase());
    println!("{:?}", "42".parse::<i32>().map(|n| n + 1));
    println!("{:?} {:?}", "4x".parse::<i32>().is_err(), "2.5".parse::<f64>());
    println!("{}", "ab".repeat(3));
    println!("{:?}", "hello".bytes().map(|b| b as u32).sum::<u32>());
    println!("{}", "stressed".chars().rev().collect::<String>());
    println!("{} {}", 'ß'.is_alphabetic(), '9'.to_digit(10).unwrap() + 1);
    println!("{:?} {:?}", "prefix-name".strip_prefix("prefix-"), char::from_u32(0x41));
    println!("{}", ('a'..='e').collect::<String>() + "fg");
    println!("{:?} {:?}", s.pop(), String::from_utf8(vec![104, 105]));
    println!("{}", ["x", "y"].join("+"));
    println!("{:?}", "tab\t\"quote\" \u{e9} \u{1F600} \\");
    println!("{}", (b'a' + 2) as char);
}
