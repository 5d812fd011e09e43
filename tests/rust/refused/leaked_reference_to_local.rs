fn store<'a>(slot: &mut Vec<&'a str>, text: &'a String) {
    slot.push(text);
}

fn main() {
    let mut slot = Vec::new();
    for i in 0..2 {
        let text = format!("item {i}");
        store(&mut slot, &text);
    }
    println!("{slot:?}");
}
