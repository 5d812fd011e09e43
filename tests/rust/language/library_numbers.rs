use std::num::*;
fn main() {
    println!("{} {} {} {}", i32::MAX, i64::MIN, u8::MAX, u128::MAX);
    println!("{:?} {:?} {:?}", 250u8.checked_add(10), 250u8.wrapping_add(10), 250u8.saturating_add(10));
    println!("{:?} {:?}", 250u8.overflowing_add(10), i32::MIN.checked_abs());
    println!("{} {} {} {}", -7 / 2, -7 % 2, (-7i32).div_euclid(2), (-7i32).rem_euclid(2));
    println!("{} {} {}", 2i32.pow(10), 2f64.powi(-2), 2f64.powf(0.5));
    println!(
        "{} {} {} {}",
        10u32.leading_zeros(),
        8u8.trailing_zeros(),
        255u16.count_ones(),
        1u8.rotate_left(7)
    );
    println!("{} {} {}", i32::MAX.wrapping_add(1), i32::MIN.wrapping_sub(1), i64::MAX.wrapping_mul(2));
    println!("{:?} {:?}", 5u32.checked_sub(6), 5i32.checked_div(0));
    println!("{} {} {}", 5.min(3), 5.max(9), 15.clamp(0, 10));
    println!("{} {} {}", (-5i32).abs(), (-5i32).signum(), 7i32.is_positive());
    println!("{} {} {}", 3u32.is_power_of_two(), 5u32.next_power_of_two(), 17u32.isqrt());
    println!("{} {}", 100u32.ilog10(), 1000u32.ilog2());
    println!("{} {} {}", 7u32.div_ceil(2), 7u32.abs_diff(10), (-3i32).abs_diff(4));
    println!("{} {} {} {}", 300i32 as u8, -1i32 as u32, 3.99f64 as i32, -1.5f64 as u8);
    println!("{} {} {}", f64::NAN as i32, f64::INFINITY as i32, 1e20 as i64);
    println!("{} {} {}", u64::MAX as f64, i64::MAX as f32, 255u8 as i8);
    println!("{} {}", true as i32, 'a' as u8);
    println!(
        "{} {} {} {} {}",
        2.5f64.floor(),
        2.5f64.ceil(),
        2.5f64.round(),
        -2.5f64.round(),
        2.7f64.trunc()
    );
    println!("{:.4} {:.4} {:.4} {:.4}", 2f64.sqrt(), 1f64.exp(), 10f64.ln(), 100f64.log10());
    println!("{:.4} {:.4} {:.4} {:.4}", 1f64.sin(), 1f64.cos(), 1f64.tan(), 1f64.atan2(2.0));
    println!("{} {} {}", 3f64.hypot(4.0), (-3.5f64).abs(), 3.7f64.fract() > 0.69);
    println!("{} {} {}", f64::NAN.is_nan(), (0.1 + 0.2 == 0.3), (0.1f64 + 0.2 - 0.3).abs() < f64::EPSILON);
    println!("{} {} {}", 1.0f64.max(f64::NAN), 2.0f64.min(1.0), 9.0f64.clamp(0.0, 5.0));
    println!("{:?} {:?}", 1.0f64.partial_cmp(&2.0), f64::NAN.partial_cmp(&1.0));
    println!("{} {}", std::f64::consts::PI, std::f32::consts::E);
    println!("{:?} {}", 1.5f64.to_bits(), f64::from_bits(4609434218613702656));
    println!("{} {}", 180f64.to_radians(), std::f64::consts::PI.to_degrees());
    println!("{} {}", -7.5f64.rem_euclid(2.0), -7.5 % 2.0);
    println!("{:?} {:?}", 1.0f64.total_cmp(&-1.0), (1.0f64).copysign(-2.0));
    println!("{} {} {}", 0.1f32 + 0.2f32, 1.0f32 / 3.0, 16777216.0f32 + 1.0);
    println!("{} {}", 1.0 / 3.0, 2.0f64 / 0.0);
    println!("{:?} {:?} {:?}", u8::try_from(300i32).is_err(), i8::try_from(-128i64), usize::try_from(5u64));
    println!("{} {} {}", i64::from(5i32), f64::from(1.5f32), u32::from('a'));
    let x: u8 = 200;
    let y: i32 = x.into();
    println!("{y}");
    println!("{:?} {:?}", NonZeroU32::new(0), NonZeroU32::new(5).map(|n| n.get()));
    println!("{} {}", Wrapping(250u8) + Wrapping(10), Wrapping(5i32) * Wrapping(3));
    println!("{:?} {:?}", 258u32.to_be_bytes(), u16::from_le_bytes([1, 2]));
    println!("{:?}", 0x1234u16.swap_bytes());
    println!("{} {}", 0b1010u8.reverse_bits(), !0u8);
    println!("{} {} {} {}", 6 & 3, 6 | 3, 6 ^ 3, 1 << 5);
    println!("{} {}", -8 >> 1, 0x80u8 >> 7);
    println!("{} {}", 1u64 << 40, 1_000_000_007u64 * 1_000_000_007 % 998_244_353);
    println!("{}", u64::MAX.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407));
    println!("{}", (1u128 << 100) + 1);
    println!("{} {}", i128::MAX, (-1i128) as u128);
    println!("{}", 12345678901234567890u64 / 7);
    println!("{} {}", usize::MAX, isize::MIN);
    println!("{:?}", 10i32.checked_pow(10));
    println!("{:?}", (1u64..=20).product::<u64>());
    println!("{:?}", 5i8.overflowing_neg());
    println!("{} {}", u32::BITS, i16::MAX);
    println!("{:?}", "9223372036854775808".parse::<i64>().map_err(|e| e.to_string()));
    println!("{:?}", (7u32).checked_next_power_of_two());
    let mut seed = 42u64;
    for _ in 0..5 {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        print!("{} ", seed % 100);
    }
    println!();
    println!("{:?} {:?}", 3i32.cmp(&5), (1, 2.0).partial_cmp(&(1, 3.0)));
    println!("{}", i32::pow(3, 4));
    println!("{}", f64::max(1.0, 2.0));
    println!("{:?}", [3u8, 5].iter().map(|&x| u32::from(x)).sum::<u32>());
    println!("{:?} {:?}", usize::checked_add_signed(3, -5), 3usize.saturating_sub(5));
    println!("{}", (0.1f64 * 3.0).mul_add(2.0, 1.0));
    println!("{}", 5 as f32 / 2.0);
    println!("{:?}", (2.0f64.sqrt() * 1e6).round() / 1e6);
    println!("{}", 1e10f64 as u32);
    println!("{}", i16::from_str_radix("7fff", 16).unwrap());
    println!("{} {}", u8::MAX.leading_ones(), 4u64.pow(3));
    println!("{:?}", (i32::MAX).checked_mul(2));
    println!("{}", (-17i32) as u8);
    println!("{}", 1u32.wrapping_sub(2));
    println!("{}", 3.0_f64.powi(3) as u64);
    println!("{}", 7 / 2 * 2);
    println!("{:?}", 10u8.checked_rem(3));
    println!("{}", u16::MAX.rotate_right(4));
}
