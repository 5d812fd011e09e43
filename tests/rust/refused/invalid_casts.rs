struct Wrap(i32);

fn main() {
    let a = "5" as i32;
    let b = Wrap(1) as i32;
    let c = 66u32 as char;
    let d = 1.5 as bool;
    let e = 3 as String;
    let f = &1u8 as u32;
    let g = vec![1] as Vec<u8>;
}
