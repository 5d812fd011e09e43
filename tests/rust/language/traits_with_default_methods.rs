trait Animal {
    const LEGS: u32;
    fn name(&self) -> String;
    fn speak(&self) -> String {
        format!("{} on {} legs", self.name(), Self::LEGS)
    }
    fn create(name: &str) -> Self
    where
        Self: Sized;
}

struct Dog {
    name: String,
}

struct Bird;

impl Animal for Dog {
    const LEGS: u32 = 4;
    fn name(&self) -> String {
        self.name.clone()
    }
    fn create(name: &str) -> Self {
        Dog { name: name.to_string() }
    }
}

impl Animal for Bird {
    const LEGS: u32 = 2;
    fn name(&self) -> String {
        "bird".into()
    }
    fn speak(&self) -> String {
        "tweet".into()
    }
    fn create(_: &str) -> Self {
        Bird
    }
}

fn introduce<A: Animal>(name: &str) -> String {
    let animal = A::create(name);
    animal.speak()
}

fn main() {
    println!("{}", introduce::<Dog>("rex"));
    println!("{}", introduce::<Bird>("x"));
    println!("{}", <Dog as Animal>::LEGS + Bird::LEGS);
}
