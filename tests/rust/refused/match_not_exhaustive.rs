enum Light {
    Red,
    Green,
    Yellow(u8),
}

fn main() {
    let light = Light::Yellow(1);
    match light {
        Light::Red => {}
        Light::Yellow(0) => {}
    }
    let n: Option<bool> = None;
    match n {
        Some(true) => {}
        None => {}
    }
    match 3u8 {
        0..=100 => {}
        102..=255 => {}
    }
    match (true, false) {
        (true, _) => {}
        (false, true) => {}
    }
    let _ = Light::Green;
}
