struct Holder {
    value: Strin,
    items: Vec<Itm>,
}

fn area(shape: Shape) -> Flot {
    shape.area()
}

impl Missing {
    fn new() {}
}

fn main() {}
