fn main() {
    break;
    let f = || {
        continue;
    };
    loop {
        let g = || break;
    }
    'a: loop {
        break 'b;
    }
}
