struct Stack<T> {
    head: Option<Box<Link<T>>>,
    len: usize,
}

struct Link<T> {
    item: T,
    next: Option<Box<Link<T>>>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Self { head: None, len: 0 }
    }
    fn push(&mut self, item: T) {
        let next = self.head.take();
        self.head = Some(Box::new(Link { item, next }));
        self.len += 1;
    }
    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|link| {
            self.head = link.next;
            self.len -= 1;
            link.item
        })
    }
    fn peek_mut(&mut self) -> Option<&mut T> {
        self.head.as_mut().map(|link| &mut link.item)
    }
    fn reverse(&mut self) {
        let mut reversed = None;
        while let Some(mut link) = self.head.take() {
            self.head = link.next.take();
            link.next = reversed;
            reversed = Some(link);
        }
        self.head = reversed;
    }
}

impl<T> IntoIterator for Stack<T> {
    type Item = T;
    type IntoIter = Drain<T>;
    fn into_iter(self) -> Drain<T> {
        Drain(self)
    }
}

struct Drain<T>(Stack<T>);

impl<T> Iterator for Drain<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.0.pop()
    }
}

fn main() {
    let mut stack = Stack::new();
    for word in ["a", "b", "c"] {
        stack.push(word.to_string());
    }
    if let Some(top) = stack.peek_mut() {
        top.push('!');
    }
    let len = stack.len;
    println!("{len} {:?}", stack.pop());
    stack.push("d".into());
    stack.reverse();
    println!("{:?}", stack.into_iter().collect::<Vec<_>>());
}
