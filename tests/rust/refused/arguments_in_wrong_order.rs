fn register(name: &str, age: u32, admin: bool) {
    println!("{name} {age} {admin}");
}

fn main() {
    register(30, "ada", true);
    register("ada", 30);
    register("ada", 30, true, false);
}
