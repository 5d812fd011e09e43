struct Plain;

enum Kind {
    A,
}

impl Plain for i32 {}

fn f<T: Kind>(t: T) {}

impl Unknown for Plain {}

fn g(x: &dyn Plain) {}

fn main() {}
