trait Shape {
    fn duplicate(&self) -> Self;
}

struct Dot;

impl Shape for Dot {
    fn duplicate(&self) -> Self {
        Dot
    }
}

fn main() {
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Dot)];
    println!("{}", shapes.len());
}
