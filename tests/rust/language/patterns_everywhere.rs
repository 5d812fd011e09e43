enum Shape {
    Circle { radius: i32 },
    Square(i32),
    Path(Vec<(i32, i32)>),
    Nothing,
}

fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Circle { radius: 0 } => "a point".to_string(),
        Shape::Circle { radius: r @ 1..=9 } => format!("a small circle of {r}"),
        Shape::Circle { radius } => format!("a circle of {radius}"),
        Shape::Square(side) if side % 2 == 0 => format!("an even square {side}"),
        Shape::Square(_) => "an odd square".into(),
        Shape::Path(points) => match points.as_slice() {
            [] => "an empty path".into(),
            [only] => format!("only {only:?}"),
            [first, .., last] => format!("from {first:?} to {last:?} in {}", points.len()),
        },
        Shape::Nothing => String::new(),
    }
}

fn main() {
    let shapes = [
        Shape::Circle { radius: 0 },
        Shape::Circle { radius: 7 },
        Shape::Circle { radius: 20 },
        Shape::Square(4),
        Shape::Square(5),
        Shape::Path(vec![]),
        Shape::Path(vec![(1, 2)]),
        Shape::Path(vec![(1, 2), (3, 4), (5, 6)]),
        Shape::Nothing,
    ];
    for shape in &shapes {
        println!("[{}]", describe(shape));
    }
    let (a, (b, ..)) = (1, (2, 3, 4));
    let [x, y @ ..] = [1, 2, 3];
    println!("{a} {b} {x} {y:?}");
    for c in ['a', '7', '?'] {
        let kind = match c {
            'a' | 'e' | 'i' | 'o' | 'u' => "vowel",
            'a'..='z' => "consonant",
            '0'..='9' => "digit",
            _ => "other",
        };
        println!("{c} {kind}");
    }
}
