static mut TOTAL: u32 = 0;

unsafe fn danger() -> u32 {
    1
}

fn main() {
    TOTAL += 1;
    danger();
    let p = &5 as *const i32;
    println!("{}", *p);
}
