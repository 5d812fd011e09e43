fn main() {
    let found = 'search: loop {
        for a in 1.. {
            for b in 1..a {
                if a * b == 42 {
                    break 'search (a, b);
                }
            }
        }
    };
    println!("{found:?}");
    'outer: for i in 0..4 {
        for j in 0..4 {
            if j == 2 {
                continue 'outer;
            }
            if i == 2 {
                break 'outer;
            }
            println!("{i} {j}");
        }
    }
    let label = 'block: {
        if found.0 > 10 {
            break 'block "large";
        }
        "small"
    };
    println!("{label}");
    let mut n = 27u64;
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    println!("{steps}");
}
