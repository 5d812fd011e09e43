struct Person {
    name: String,
    age: u8,
}

fn show(person: &Person) {
    println!("{} {}", person.name, person.age);
}

fn main() {
    let person = Person { name: "eve".into(), age: 3 };
    let name = person.name;
    println!("{name} {}", person.age);
    show(&person);
}
