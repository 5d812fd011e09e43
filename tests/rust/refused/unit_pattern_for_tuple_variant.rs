enum Event {
    Key(char),
    Close,
}

fn main() {
    match Event::Key('a') {
        Event::Key => {}
        Event::Close() => {}
    }
}
