trait Name {
    fn name(&self) -> String;
}

impl<T> Name for T {
    fn name(&self) -> String {
        "any".into()
    }
}

impl Name for i32 {
    fn name(&self) -> String {
        "int".into()
    }
}

#[derive(Clone)]
struct A;

impl Clone for A {
    fn clone(&self) -> A {
        A
    }
}

fn main() {}
