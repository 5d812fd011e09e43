struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    first: Noisy,
    second: Noisy,
}

fn make(name: &'static str) -> Noisy {
    println!("make {name}");
    Noisy(name)
}

fn main() {
    let _a = make("a");
    let _ = make("ignored");
    let b = make("b");
    {
        let _inner = make("inner");
        println!("end of block");
    }
    let pair = Pair { first: make("first"), second: make("second") };
    let Pair { first, .. } = pair;
    println!("moved {}", first.0);
    make("temporary");
    let list = vec![make("x"), make("y")];
    std::mem::drop(b);
    let mut slot = Some(make("old"));
    slot = Some(make("new"));
    match make("matched") {
        Noisy(name) => println!("in match {name}"),
    }
    let boxed: Box<Noisy> = Box::new(make("boxed"));
    let moved = boxed;
    println!("{} {} {}", list.len(), slot.is_some(), moved.0);
}
