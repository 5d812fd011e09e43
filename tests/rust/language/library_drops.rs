struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        print!("d{} ", self.0);
    }
}
struct P {
    a: D,
    b: D,
}
enum E {
    X(D),
    Y,
}
fn make(n: i32) -> D {
    D(n)
}
fn main() {
    {
        let _a = D(1);
        let _b = D(2);
    }
    println!();
    {
        let p = P { a: D(3), b: D(4) };
        let P { a, .. } = p;
        drop(a);
        print!("| ");
    }
    println!();
    {
        let v = vec![D(5), D(6), D(7)];
        for d in v {
            if d.0 == 6 {
                break;
            }
        }
        print!("| ");
    }
    println!();
    {
        let mut v = vec![D(8), D(9)];
        v[0] = D(10);
        print!("| ");
        v.pop();
        print!("| ");
        v.clear();
        print!("| ");
    }
    println!();
    {
        let mut o = Some(D(11));
        o = None;
        print!("| ");
        let _ = o;
    }
    println!();
    {
        let b: Box<dyn std::any::Any> = Box::new(D(12));
        drop(b);
    }
    println!();
    {
        let _ = D(13);
        print!("| ");
        let _x = D(14);
    }
    println!();
    {
        let e = E::X(D(15));
        if let E::X(ref d) = e {
            print!("{} ", d.0);
        }
        match e {
            E::X(d) => {
                print!("m ");
                drop(d)
            }
            E::Y => {}
        }
    }
    println!();
    {
        let t = (D(16), D(17));
        let (x, _) = t;
        print!("| ");
        drop(x);
    }
    println!();
    {
        make(18);
        print!("| ");
        make(19).0 += 1;
    }
    println!();
    {
        let r = std::rc::Rc::new(D(20));
        let s = r.clone();
        drop(r);
        print!("| ");
        drop(s);
    }
    println!();
    {
        let mut m = std::collections::HashMap::new();
        m.insert(1, D(21));
        m.insert(1, D(22));
        print!("| ");
        m.remove(&1);
        print!("| ");
    }
    println!();
    {
        let c = {
            let d = D(23);
            move || d.0
        };
        print!("{} ", c());
    }
    println!();
    {
        let a = [D(24), D(25)];
        let [x, _y] = a;
        drop(x);
        print!("| ");
    }
    println!();
    {
        let mut d = D(26);
        d = D(27);
        print!("{} ", d.0);
    }
    println!();
    {
        let x = std::mem::replace(&mut Some(D(28)), None);
        print!("| ");
        std::mem::forget(D(29));
        drop(x);
    }
    println!();
    let v: Vec<D> = (30..33).map(D).collect();
    let mut it = v.into_iter();
    it.next();
    print!("| ");
    drop(it);
    println!();
    {
        let mut v = vec![D(40), D(41), D(42)];
        v.retain(|d| d.0 != 41);
        print!("| ");
        v.truncate(1);
        print!("| ");
        v.insert(0, D(43));
        v.swap_remove(1);
        print!("| ");
    }
    println!();
}
