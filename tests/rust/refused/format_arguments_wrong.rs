fn main() {
    let name = "a";
    println!("{} {}", name);
    println!("{}", name, 5);
    println!("{missing}");
    println!("{0} {2}", 1, 2);
    println!("{");
    println!("{:?>}", 1);
    println!(name);
}
