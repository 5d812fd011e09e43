use std::fmt;

struct Money(i64);

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{}.{:02}", self.0 / 100, self.0 % 100);
        f.pad(&text)
    }
}

struct Matrix([[f64; 2]; 2]);

impl fmt::Display for Matrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, row) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "[")?;
            for (j, cell) in row.iter().enumerate() {
                if j > 0 {
                    f.write_str(", ")?;
                }
                if let Some(precision) = f.precision() {
                    write!(f, "{cell:.precision$}")?;
                } else {
                    write!(f, "{cell}")?;
                }
            }
            write!(f, "]")?;
        }
        Ok(())
    }
}

fn main() {
    println!("{}|{:>10}|{:<10}|{:^10}|", Money(1234), Money(5), Money(99999), Money(0));
    println!("{}", Matrix([[1.0, 2.5], [-3.25, 0.0]]));
    println!("{:.1}", Matrix([[1.0, 2.55], [-3.25, 0.0]]));
    println!("{}", Money(700).to_string().len());
}
