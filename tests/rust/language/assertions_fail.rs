fn main() {
    let left = vec![1, 2];
    assert!(left.len() == 2, "never shown");
    assert_ne!(left, [1, 3]);
    debug_assert!(!left.is_empty());
    assert_eq!(left.iter().sum::<i32>(), 4, "the sum of {left:?}");
}
