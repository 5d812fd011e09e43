struct Holder {
    text: &'a str,
}

fn pick(x: &'b str) -> &'b str {
    x
}

impl<'c> Holder {
    fn get(&self) -> &'d str {
        self.text
    }
}

fn main() {}
