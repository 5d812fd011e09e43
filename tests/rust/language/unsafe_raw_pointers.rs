static mut COUNTER: u32 = 0;

unsafe fn bump(by: u32) -> u32 {
    COUNTER += by;
    COUNTER
}

fn swap_ends(values: &mut [i32]) {
    let last = values.len() - 1;
    let start = values.as_mut_ptr();
    unsafe {
        let end = start.add(last);
        let kept = *start;
        *start = *end;
        *end = kept;
    }
}

fn main() {
    unsafe {
        bump(2);
        println!("{}", bump(3));
    }
    let mut values = [1, 2, 3];
    swap_ends(&mut values);
    println!("{values:?}");
    let mut n = 5;
    let p = &mut n as *mut i32;
    unsafe {
        *p *= 2;
    }
    println!("{n} {}", p.is_null());
}
