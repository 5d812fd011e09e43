struct Envelope {
    letter: Option<String>,
}

fn open(envelope: &Envelope) -> String {
    envelope.letter.unwrap()
}

fn main() {
    let envelope = Envelope { letter: Some("hi".into()) };
    println!("{}", open(&envelope));
}
