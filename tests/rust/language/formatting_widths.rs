fn main() {
    println!("[{:5}] [{:<5}] [{:>5}] [{:^5}]", 42, 42, 42, 42);
    println!("[{:5}] [{:>5}] [{:*^7}] [{:-<6}]", "ab", "ab", "ab", "ab");
    println!("[{:05}] [{:+}] [{:+05}] [{:05}]", 42, 42, 42, -42);
    println!("{:x} {:X} {:#x} {:#010b} {:o} {:#o}", 255, 255, 255, 5, 8, 8);
    println!("{:.2} {:8.3} {:<8.1}| {:+.0}", 3.14159, 2.71828, 1.25, 2.5);
    println!("{:.3} [{:>8.2}]", "truncate", "abcdef");
    let width = 6;
    let precision = 1;
    println!("[{:width$}] [{:>1$}] [{:.*}] [{:width$.precision$}]", 7, 4, 3, 1.23456, 9.87);
    let name = "ada";
    println!("{name} {name:?} {name:>6} {0} {0:?} {1}", 'c', true);
    println!("{{}} {{{}}}", 1);
    println!("{:e} {:E}", 1234.5, 0.00012);
    println!("{:?} {:?} {:?}", 1.0, 0.1 + 0.2, 1e21);
    println!("{} {} {}", 1.0, 1e15, f64::NAN);
    println!("{} {} {:?}", f64::INFINITY, -0.0, f64::MIN_POSITIVE);
    println!("{} {}", 1.5f32, 0.1f32 + 0.2f32);
    println!("{:?} {:?}", (1, "a", 'b'), [Some(1), None]);
    println!("{:>8} {:<8}|", format!("{:?}", Some(1)), format!("{}", true));
    println!("{:5}|{:<5}|{:^5}|", 'x', true, false);
    println!("{:#?}", (1, "two"));
    println!("{}", format_args!("{} {}", 1, 2));
    println!("{:02}:{:02}", 7, 5);
    println!("{0:>1$} {0:>2$}", 5, 3, 5);
}
