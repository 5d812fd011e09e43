fn main() {
    let found = while true {
        break 5;
    };
    let other = for i in 0..3 {
        break i;
    };
}
