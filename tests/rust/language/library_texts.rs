fn main() {
    let s = "Hello, Wörld! 🦀";
    println!(
        "{} {} {:?}",
        s.len(),
        s.chars().count(),
        s.char_indices().filter(|(_, c)| !c.is_ascii()).collect::<Vec<_>>()
    );
    println!("{} {} {}", s.to_uppercase(), s.to_lowercase(), s.replace("l", "L"));
    println!("{:?} {:?} {:?}", s.find('W'), s.find("xx"), s.rfind('o'));
    println!("{:?} {:?}", s.split_once(", "), s.bytes().take(3).collect::<Vec<_>>());
    println!("{} {} {}", s.starts_with("Hell"), s.ends_with('🦀'), s.contains("ör"));
    println!("{}", &s[7..13]);
    println!("{:?}", s.get(8..9));
    println!("{:?}", s.chars().rev().collect::<String>());
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".splitn(2, ',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".rsplitn(2, ',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c,".split_terminator(',').collect::<Vec<_>>());
    println!("{:?}", " a  b c ".split(' ').collect::<Vec<_>>());
    println!("{:?}", " a  b\tc\n".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", "l1\nl2\r\nl3\n".lines().collect::<Vec<_>>());
    println!("{:?}", "one1two2three".split(char::is_numeric).collect::<Vec<_>>());
    println!("{:?}", "a-b_c".split(|c| c == '-' || c == '_').collect::<Vec<_>>());
    println!("{:?}", "a-b_c".split(&['-', '_'][..]).collect::<Vec<_>>());
    println!("{:?}", "abc".split("").collect::<Vec<_>>());
    println!("{:?}", "a\nb\n".split_inclusive('\n').collect::<Vec<_>>());
    println!("{:?}", "xaXbx".split(['x', 'X']).collect::<Vec<_>>());
    println!("{:?} {:?}", "k=v=w".split_once('='), "k=v=w".rsplit_once('='));
    println!("{:?}", "a.b.c".rsplit('.').collect::<Vec<_>>());
    println!(
        "[{}] [{}] [{}] [{}]",
        "  x ".trim(),
        "  x ".trim_start(),
        "  x ".trim_end(),
        "xxaxx".trim_matches('x')
    );
    println!(
        "{:?} {:?} {}",
        "prefix-x".strip_prefix("prefix-"),
        "x.rs".strip_suffix(".txt"),
        "0042".trim_start_matches('0')
    );
    println!(
        "{:?} {:?} {:?} {:?}",
        "42".parse::<i32>(),
        "-7".parse::<i64>(),
        "3.5".parse::<f64>(),
        "x".parse::<u8>().is_err()
    );
    println!("{:?} {:?} {:?}", "true".parse::<bool>(), "c".parse::<char>(), "+5".parse::<u8>());
    println!(
        "{:?} {:?} {:?} {:?}",
        "1e3".parse::<f64>(),
        "inf".parse::<f64>(),
        ".5".parse::<f32>(),
        "1_000".parse::<i32>().map_err(|e| e.to_string())
    );
    println!("{}", "ab".repeat(3));
    println!("{:?}", "abcabc".matches("bc").count());
    println!("{:?}", "abcabc".match_indices('b').collect::<Vec<_>>());
    println!("{} {}", "abc" < "abd", "abc".cmp("ab") as i32);
    println!("{}", "Zażółć".to_ascii_uppercase());
    println!("{}", "aXbX".replacen('X', "-", 1));
    println!("{:?}", "tic-tac".char_indices().rev().next());
    println!("{}", "ß".to_uppercase());
    println!(
        "{:?}",
        "hello world"
            .split(' ')
            .map(|w| {
                let mut c = w.chars();
                match c.next() {
                    Some(f) => f.to_uppercase().collect::<String>() + c.as_str(),
                    None => String::new(),
                }
            })
            .collect::<Vec<_>>()
            .join(" ")
    );
    let mut t = String::from("abc");
    t.push('d');
    t.push_str("ef");
    t += "g";
    t = t + "h" + &String::from("i");
    let tp = t.pop();
    println!("{t} {} {:?} {:?}", t.len(), tp, t);
    t.insert(0, 'X');
    t.insert_str(1, "YZ");
    let tr = t.remove(0);
    println!("{} {} {:?}", t, tr, t.chars().last());
    t.truncate(3);
    let so = t.split_off(1);
    println!("{t} {:?}", so);
    t.clear();
    println!("{:?} {}", t, t.is_empty());
    let u = "x".to_string();
    let r: &str = &u;
    println!("{} {} {}", u == "x", "x" == u, r == u);
    println!("{:?}", String::from_utf8(vec![104, 105]));
    println!("{}", String::from_utf8_lossy(&[72, 255, 73]));
    println!("{:?}", "añ".bytes().collect::<Vec<_>>());
    println!("{:?} {:?}", "añ".as_bytes(), b"xy"[1]);
    let cs = ['a', 'b'];
    println!("{} {}", cs.iter().collect::<String>(), String::from_iter(cs));
    println!("{}", vec!["a", "b"].concat());
    let mut w = String::from("a1b2");
    w.retain(|c| c.is_alphabetic());
    println!("{w}");
    println!("{:?}", w.drain(..1).collect::<String>());
    println!("{w}");
    w.replace_range(0..1, "zzz");
    println!("{w} {:?}", w.char_indices().map(|(i, _)| i).collect::<Vec<_>>());
    let c: std::borrow::Cow<str> = "x".into();
    println!("{}", c);
    println!("{}", c.into_owned());
    println!(
        "{}",
        "multi
line \
    cont"
    );
    println!(r"raw\n{}", 1);
    println!("{}", r#"q"q"#);
    println!("{:?}", "tab\t".escape_debug().to_string());
    println!("{} {} {} {}", 'a'.is_alphabetic(), '9'.is_numeric(), ' '.is_whitespace(), 'Z'.is_uppercase());
    println!("{} {} {:?} {:?}", 'a' as u32, 97u8 as char, 'z'.to_digit(36), std::char::from_digit(7, 10));
    println!("{:?} {:?} {}", char::from_u32(0x41), char::from(66u8), ('a' as u8 + 2) as char);
    println!("{} {}", 'ä'.len_utf8(), '🦀'.len_utf16());
    println!("{:?} {:?}", 'a'.to_ascii_uppercase(), 'Q'.to_lowercase().to_string());
    println!("{:?}", ('a'..'e').collect::<Vec<_>>());
    println!("{:?} {:?}", 'x'.is_ascii_hexdigit(), 'é'.is_alphanumeric());
    println!("{:?}", 'a'.max('b'));
    println!(
        "{:?} {:?}",
        "Hello".char_indices().find(|(_, c)| *c == 'l'),
        "hello".bytes().rev().map(|b| b as char).collect::<String>()
    );
    println!("{}", "abc".eq_ignore_ascii_case("ABC"));
    println!("{:?}", "Mary had".chars().filter(|c| "aeiou".contains(*c)).collect::<String>());
    println!("{}", "a".to_owned() + "b");
    println!("{:?}", "one two".split(' ').rev().collect::<Vec<&str>>());
    println!("{:?}", "αβγ".chars().nth(1));
    println!("{}", i64::from_str_radix("-ff", 16).unwrap());
    println!("{:?}", u8::from_str_radix("102", 2).map_err(|e| e.to_string()));
    println!("{:?}", "10:20".split(':').map(|x| x.parse::<u32>().unwrap()).collect::<Vec<_>>());
    println!("{:?}", "a=1;b=2".split(';').filter_map(|kv| kv.split_once('=')).collect::<Vec<_>>());
    println!("{:?}", char::from_digit(11, 16).unwrap().to_ascii_uppercase());
}
