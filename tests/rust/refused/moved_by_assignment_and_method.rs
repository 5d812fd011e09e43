struct Token(String);

impl Token {
    fn spend(self) -> String {
        self.0
    }
}

fn main() {
    let token = Token("t".into());
    let other = token;
    println!("{}", other.spend());
    println!("{}", other.0);
    println!("{}", token.0);
}
