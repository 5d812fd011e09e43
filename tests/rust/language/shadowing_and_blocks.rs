fn main() {
    let x = 5;
    let x = x * 2;
    {
        let x = "inner";
        println!("{x}");
    }
    let x = format!("{x}!");
    println!("{x}");
    let area = {
        let width = 3;
        let height = 4;
        width * height
    };
    println!("{area}");
    const LIMIT: usize = 3;
    static GREETING: &str = "hi";
    println!("{LIMIT} {GREETING}");
    let tuple = (1, 2.5, 'c');
    println!("{} {} {}", tuple.0, tuple.1, tuple.2);
    let nested = ((1, 2), [3, 4]);
    println!("{} {}", nested.0.1, nested.1[0]);
}
