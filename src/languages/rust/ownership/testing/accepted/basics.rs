use std::collections::HashMap;
use std::fmt;

#[derive(Debug, Clone, PartialEq)]
struct User {
    name: String,
    email: String,
    active: bool,
    count: u64,
}

impl User {
    fn new(name: &str, email: &str) -> Self {
        User { name: name.to_string(), email: email.to_string(), active: true, count: 1 }
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn name_mut(&mut self) -> &mut String {
        &mut self.name
    }
    fn into_name(self) -> String {
        self.name
    }
}

fn first_word(s: &str) -> &str {
    let bytes = s.as_bytes();
    for (i, &item) in bytes.iter().enumerate() {
        if item == b' ' {
            return &s[0..i];
        }
    }
    &s[..]
}

fn largest<T: PartialOrd + Copy>(list: &[T]) -> T {
    let mut largest = list[0];
    for &item in list {
        if item > largest {
            largest = item;
        }
    }
    largest
}

fn largest_ref<T: PartialOrd>(list: &[T]) -> &T {
    let mut largest = &list[0];
    for item in list {
        if item > largest {
            largest = item;
        }
    }
    largest
}

fn longest<'a>(x: &'a str, y: &'a str) -> &'a str {
    if x.len() > y.len() { x } else { y }
}

struct Excerpt<'a> {
    part: &'a str,
}

impl<'a> Excerpt<'a> {
    fn level(&self) -> i32 {
        3
    }
    fn announce(&self, announcement: &str) -> &str {
        println!("{}", announcement);
        self.part
    }
}

fn counts(text: &str) -> HashMap<String, i32> {
    let mut map = HashMap::new();
    for word in text.split_whitespace() {
        let count = map.entry(word.to_string()).or_insert(0);
        *count += 1;
    }
    map
}

fn change(s: &mut String) {
    s.push_str(", world");
}

fn takes_and_gives_back(s: String) -> String {
    s
}

enum Message {
    Quit,
    Move { x: i32, y: i32 },
    Write(String),
    Color(i32, i32, i32),
}

impl Message {
    fn call(&self) -> String {
        match self {
            Message::Quit => String::from("quit"),
            Message::Move { x, y } => format!("{} {}", x, y),
            Message::Write(text) => text.clone(),
            Message::Color(r, g, b) => format!("{}{}{}", r, g, b),
        }
    }
    fn consume(self) -> Option<String> {
        match self {
            Message::Write(text) => Some(text),
            _ => None,
        }
    }
}

impl fmt::Display for User {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} <{}>", self.name, self.email)
    }
}

fn divide(a: i32, b: i32) -> Result<i32, String> {
    if b == 0 {
        return Err(String::from("zero"));
    }
    Ok(a / b)
}

fn chain(a: i32, b: i32) -> Result<i32, String> {
    let x = divide(a, b)?;
    let y = divide(x, 2)?;
    Ok(y)
}

fn main() {
    let mut user = User::new("a", "b");
    println!("{}", user.name());
    user.name_mut().push('c');
    let other = User { email: String::from("x"), ..user.clone() };
    println!("{} {:?}", user, other);
    let s1 = String::from("hello");
    let s2 = s1.clone();
    println!("{} {}", s1, s2);
    let mut s = String::from("hello");
    change(&mut s);
    {
        let r1 = &mut s;
        r1.push('x');
    }
    let r2 = &mut s;
    r2.push('y');
    println!("{}", s);
    let word = first_word(&s);
    println!("{}", word);
    s.clear();
    let n = largest(&[1, 2, 3]);
    let m = largest_ref(&["a", "b"]);
    println!("{} {}", n, m);
    let a = String::from("long");
    let result;
    {
        let b = "xyz";
        result = longest(a.as_str(), b);
    }
    println!("{}", result);
    let novel = String::from("Call me. Some years");
    let first = novel.split('.').next().expect("no");
    let e = Excerpt { part: first };
    println!("{} {} {}", e.part, e.level(), e.announce("x"));
    for (k, v) in &counts("a b a") {
        println!("{} {}", k, v);
    }
    let mut v = vec![1, 2, 3];
    for i in &mut v {
        *i += 50;
    }
    v.push(4);
    let third = &v[2];
    println!("{}", third);
    match v.get(100) {
        Some(x) => println!("{}", x),
        None => println!("none"),
    }
    if let Some(last) = v.last_mut() {
        *last += 1;
    }
    let l = v.len();
    v[l - 1] = 3;
    let idx = v[0] as usize % v.len();
    v[idx] += v[0];
    v.push(v.len() as i32);
    let t = takes_and_gives_back(String::from("x"));
    println!("{}", t);
    println!("{}", Message::Write(String::from("a")).call());
    println!("{:?}", Message::Quit.consume());
    println!("{}", Message::Move { x: 1, y: 2 }.call());
    println!("{}", Message::Color(1, 2, 3).call());
    println!("{:?}", chain(4, 2));
    let name = user.into_name();
    println!("{}", name);
    let mut opt = Some(3);
    while let Some(i) = opt {
        if i > 9 {
            opt = None;
        } else {
            opt = Some(i + 1);
        }
    }
    let mut stack = vec![1];
    while let Some(top) = stack.pop() {
        println!("{}", top);
        if top < 3 {
            stack.push(top + 1);
        }
    }
    let x = 5;
    let x = x + 1;
    println!("{}", x);
    let y;
    if x > 3 {
        y = 1;
    } else {
        y = 2;
    }
    println!("{}", y);
}
