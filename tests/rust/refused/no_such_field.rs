struct User {
    name: String,
}

fn main() {
    let user = User { name: "a".into() };
    println!("{} {}", user.nam, user.name);
    println!("{}", user.age);
    let t = (1, 2);
    println!("{}", t.2);
    let n = 3;
    println!("{}", n.value);
    println!("{}", user.name.len);
}
