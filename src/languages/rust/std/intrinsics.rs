use std::any::Any;
use std::rc;
use std::rc::Rc;

// What the machine does for the library. Those marked "compiled" are made code of by the compiler; the others are
// natives of the same name. A layout number stands in front of the arguments for each type parameter.

// Memory. Compiled.

/// Runs what dropping the value runs, in the place where it is.
#[intrinsic]
pub unsafe fn drop_in_place<T: ?Sized>(to: *mut T);
/// Whether dropping a T does anything.
#[intrinsic]
pub fn needs_drop<T: ?Sized>() -> bool;
/// Moves a value out, without a copy being made.
#[intrinsic]
pub unsafe fn ptr_read<T>(from: *const T) -> T;
/// Overwrites without dropping what was there.
#[intrinsic]
pub unsafe fn ptr_write<T>(to: *mut T, value: T);
/// The same run-time value as another type.
#[intrinsic]
pub unsafe fn transmute<A, B>(value: A) -> B;
#[intrinsic]
pub fn forget<T>(value: T);
#[intrinsic]
pub const fn size_of<T>() -> usize;
#[intrinsic]
pub const fn align_of<T>() -> usize;
#[intrinsic]
pub fn type_name<T: ?Sized>() -> &'static str;
/// A number for each type.
#[intrinsic]
pub fn type_id<T: ?Sized>() -> u64;
/// The index of an enum's variant, whatever discriminants it has.
#[intrinsic]
pub fn discriminant<T>(value: &T) -> isize;
/// Calls a function; a panic in it becomes an Err, and the thread no longer panics.
#[intrinsic]
pub fn catch_panic<F: FnOnce() -> R, R>(f: F) -> Result<R, Box<dyn Any + Send>>;

// Slices and vectors. Compiled.

#[intrinsic]
pub const fn slice_len<T>(slice: &[T]) -> usize;
/// Panics beyond the end.
#[intrinsic]
pub fn slice_index<T>(slice: &[T], index: usize) -> &T;
#[intrinsic]
pub fn slice_index_mut<T>(slice: &mut [T], index: usize) -> &mut T;
#[intrinsic]
pub fn slice_get_unchecked<T>(slice: &[T], index: usize) -> &T;
#[intrinsic]
pub fn slice_get_unchecked_mut<T>(slice: &mut [T], index: usize) -> &mut T;
/// Unchecked.
#[intrinsic]
pub fn slice_range<T>(slice: &[T], from: usize, to: usize) -> &[T];
#[intrinsic]
pub fn slice_range_mut<T>(slice: &mut [T], from: usize, to: usize) -> &mut [T];
#[intrinsic]
pub const fn vec_len<T>(vec: &Vec<T>) -> usize;
#[intrinsic]
pub fn vec_as_slice<T>(vec: &Vec<T>) -> &[T];
#[intrinsic]
pub fn vec_as_mut_slice<T>(vec: &mut Vec<T>) -> &mut [T];
#[intrinsic]
pub fn box_new<T>(value: T) -> Box<T>;
#[intrinsic]
pub fn box_into_inner<T>(boxed: Box<T>) -> T;

// Pointers

/// Whether two pointers mean the same place; vtables and lengths do not count.
#[intrinsic]
pub fn ptr_same<T: ?Sized, U: ?Sized>(a: *const T, b: *const U) -> bool;
/// What `{:p}` and a cast to an integer show: the same in every run.
#[intrinsic]
pub fn ptr_address<T: ?Sized>(pointer: *const T) -> usize;
/// Moved by a number of elements within its slice.
#[intrinsic]
pub fn ptr_offset<T>(pointer: *const T, count: isize) -> *const T;
/// How many elements lie between two pointers into one slice.
#[intrinsic]
pub fn ptr_distance<T>(from: *const T, to: *const T) -> isize;
#[intrinsic]
pub const fn ptr_null<T>() -> *const T;
#[intrinsic]
pub fn ptr_is_null<T: ?Sized>(pointer: *const T) -> bool;
/// To the first element.
#[intrinsic]
pub fn slice_pointer<T>(slice: &[T]) -> *const T;
/// A slice from a pointer to its first element.
#[intrinsic]
pub fn slice_from_pointer<'a, T>(pointer: *const T, length: usize) -> &'a mut [T];
/// The content's place. T may be anything.
#[intrinsic]
pub fn box_into_raw<T: ?Sized>(boxed: Box<T>) -> *mut T;
#[intrinsic]
pub fn box_from_raw<T: ?Sized>(pointer: *mut T) -> Box<T>;

// Slices

#[intrinsic]
pub fn slice_swap<T>(slice: &mut [T], a: usize, b: usize);
#[intrinsic]
pub fn slice_reverse<T>(slice: &mut [T]);
/// Moves all elements: the one at `order[i]` goes to `i`.
#[intrinsic]
pub fn slice_permute<T>(slice: &mut [T], order: &[usize]);
/// The first `mid` elements go to the end.
#[intrinsic]
pub fn slice_rotate_left<T>(slice: &mut [T], mid: usize);
/// Copies without cloning: for Copy types that are numbers, bools, chars. False where T is anything else.
#[intrinsic]
pub fn slice_fill_plain<T>(slice: &mut [T], value: &T) -> bool;
/// A part of a list as an array, which is a list of its own.
#[intrinsic]
pub fn slice_as_array<T, const N: usize>(slice: &[T]) -> &[T; N];
/// A Vec of the same elements, where T is a number, bool, char or text; null where it is anything else.
#[intrinsic]
pub fn slice_clone_plain<T>(slice: &[T]) -> Option<Vec<T>>;
/// Copies the values of another slice of equal length; both Copy.
#[intrinsic]
pub fn slice_copy_from<T>(to: &mut [T], from: &[T]);

// Vec: its object is the list of its elements

#[intrinsic]
pub const fn vec_new<T>() -> Vec<T>;
#[intrinsic]
pub fn vec_push<T>(vec: &mut Vec<T>, value: T);
/// Not of an empty one.
#[intrinsic]
pub fn vec_pop<T>(vec: &mut Vec<T>) -> T;
/// Removes and returns the first element.
#[intrinsic]
pub fn vec_shift<T>(vec: &mut Vec<T>) -> T;
/// Unchecked.
#[intrinsic]
pub fn vec_insert<T>(vec: &mut Vec<T>, index: usize, value: T);
#[intrinsic]
pub fn vec_remove<T>(vec: &mut Vec<T>, index: usize) -> T;
/// Moves an element out and leaves a hole.
#[intrinsic]
pub fn vec_take<T>(vec: &mut Vec<T>, index: usize) -> T;
/// Moves all elements of `other` to the end.
#[intrinsic]
pub fn vec_append<T>(vec: &mut Vec<T>, other: &mut Vec<T>);
/// Takes the elements of a range out.
#[intrinsic]
pub fn vec_extract<T>(vec: &mut Vec<T>, from: usize, to: usize) -> Vec<T>;
/// Puts the elements of `other` in front of `index`.
#[intrinsic]
pub fn vec_splice<T>(vec: &mut Vec<T>, index: usize, other: Vec<T>);
/// `count` times the value at the end, where T is a number, bool, char or text. False where it is anything else.
#[intrinsic]
pub fn vec_extend_plain<T>(vec: &mut Vec<T>, value: &T, count: usize) -> bool;
/// The list of an array becomes a Vec's, and back.
#[intrinsic]
pub fn vec_from_array<T, const N: usize>(array: [T; N]) -> Vec<T>;
/// Of just as many elements.
#[intrinsic]
pub fn vec_into_array<T, const N: usize>(vec: Vec<T>) -> [T; N];
#[intrinsic]
pub fn vec_into_box<T>(vec: Vec<T>) -> Box<[T]>;
#[intrinsic]
pub fn vec_from_box<T>(boxed: Box<[T]>) -> Vec<T>;

// Rc: fields: content, strong, weak. A Weak is the same object; an empty Weak is null.

#[intrinsic]
pub fn rc_new<T>(value: T) -> Rc<T>;
#[intrinsic]
pub fn rc_pointer<T: ?Sized>(rc: &Rc<T>) -> *mut T;
/// Adds to the strong count and returns the same object.
#[intrinsic]
pub fn rc_clone<T: ?Sized>(rc: &Rc<T>) -> Rc<T>;
/// Takes from the strong count; returns what is left.
#[intrinsic]
pub fn rc_release<T: ?Sized>(rc: &Rc<T>) -> usize;
#[intrinsic]
pub fn rc_strong<T: ?Sized>(rc: &Rc<T>) -> usize;
#[intrinsic]
pub fn rc_weak<T: ?Sized>(rc: &Rc<T>) -> usize;
/// Adds to the weak count.
#[intrinsic]
pub fn rc_downgrade<T: ?Sized>(rc: &Rc<T>) -> rc::Weak<T>;
#[intrinsic]
pub const fn rc_weak_new<T>() -> rc::Weak<T>;
/// Adds to the weak count and returns the same object.
#[intrinsic]
pub fn rc_weak_clone<T: ?Sized>(weak: &rc::Weak<T>) -> rc::Weak<T>;
/// Null where the content is gone. Otherwise adds to the strong count.
#[intrinsic]
pub fn rc_upgrade<T: ?Sized>(weak: &rc::Weak<T>) -> Option<Rc<T>>;
#[intrinsic]
pub fn rc_weak_release<T: ?Sized>(weak: &rc::Weak<T>);
#[intrinsic]
pub fn rc_weak_strong<T: ?Sized>(weak: &rc::Weak<T>) -> usize;
#[intrinsic]
pub fn rc_weak_weak<T: ?Sized>(weak: &rc::Weak<T>) -> usize;
#[intrinsic]
pub fn rc_weak_pointer<T: ?Sized>(weak: &rc::Weak<T>) -> *const T;
#[intrinsic]
pub fn rc_same<T: ?Sized>(a: &Rc<T>, b: &Rc<T>) -> bool;
#[intrinsic]
pub fn rc_weak_same<T: ?Sized>(a: &rc::Weak<T>, b: &rc::Weak<T>) -> bool;
/// Moves the content out and leaves a hole.
#[intrinsic]
pub fn rc_take<T>(rc: &Rc<T>) -> T;
#[intrinsic]
pub fn rc_from_vec<T>(vec: Vec<T>) -> Rc<[T]>;
#[intrinsic]
pub fn rc_from_str(text: &str) -> Rc<str>;
#[intrinsic]
pub fn rc_from_box<T: ?Sized>(boxed: Box<T>) -> Rc<T>;
/// The Rc that a pointer to its content came from.
#[intrinsic]
pub fn rc_from_raw<T: ?Sized>(content: *const T) -> Rc<T>;
/// Without the vtable.
#[intrinsic]
pub fn rc_thin<T: ?Sized, U>(rc: Rc<T>) -> Rc<U>;
/// Strong 0, weak 1, nothing in it yet.
#[intrinsic]
pub fn rc_new_cyclic<T>() -> rc::Weak<T>;
/// Puts the content in, and makes the strong count 1.
#[intrinsic]
pub fn rc_fill<T>(weak: &rc::Weak<T>, value: T) -> Rc<T>;

// Integers. T is an integer type; results are of the width that T has.

#[intrinsic]
pub const fn wrapping_add<T>(a: T, b: T) -> T;
#[intrinsic]
pub const fn wrapping_sub<T>(a: T, b: T) -> T;
#[intrinsic]
pub const fn wrapping_mul<T>(a: T, b: T) -> T;
#[intrinsic]
pub const fn wrapping_shl<T>(a: T, by: u32) -> T;
#[intrinsic]
pub const fn wrapping_shr<T>(a: T, by: u32) -> T;
#[intrinsic]
pub const fn checked_add<T>(a: T, b: T) -> Option<T>;
#[intrinsic]
pub const fn checked_sub<T>(a: T, b: T) -> Option<T>;
#[intrinsic]
pub const fn checked_mul<T>(a: T, b: T) -> Option<T>;
#[intrinsic]
pub const fn checked_pow<T>(a: T, exponent: u32) -> Option<T>;
#[intrinsic]
pub const fn saturating_add<T>(a: T, b: T) -> T;
#[intrinsic]
pub const fn saturating_sub<T>(a: T, b: T) -> T;
#[intrinsic]
pub const fn saturating_mul<T>(a: T, b: T) -> T;
#[intrinsic]
pub const fn wrapping_pow<T>(a: T, exponent: u32) -> T;
#[intrinsic]
pub const fn int_sqrt<T>(a: T) -> T;
#[intrinsic]
pub const fn count_ones<T>(a: T) -> u32;
#[intrinsic]
pub const fn leading_zeros<T>(a: T) -> u32;
#[intrinsic]
pub const fn trailing_zeros<T>(a: T) -> u32;
#[intrinsic]
pub const fn rotate_left<T>(a: T, by: u32) -> T;
#[intrinsic]
pub const fn rotate_right<T>(a: T, by: u32) -> T;
#[intrinsic]
pub const fn swap_bytes<T>(a: T) -> T;
#[intrinsic]
pub const fn reverse_bits<T>(a: T) -> T;
/// A value of another integer type; null where it does not fit.
#[intrinsic]
pub const fn int_convert<A, B>(value: A) -> Option<B>;
/// Digits in a base from 2 to 36, lower case, without a sign: of the absolute value, or of the bits where `bits`.
#[intrinsic]
pub fn int_text<T>(value: T, base: u32, bits: bool) -> &'static str;
/// Null where it does not fit into T; the text has only digits, with a sign in front.
#[intrinsic]
pub fn int_parse<T>(text: &str, base: u32) -> Option<T>;

// Floats. T is f32 or f64.

/// By name, of one argument: abs, sqrt, cbrt, exp, exp2, exp_m1, ln, log2, log10, ln_1p, sin, cos, tan, asin, acos, atan, sinh, cosh,
/// tanh, asinh, acosh, atanh, floor, ceil, round, round_ties_even, trunc.
#[intrinsic]
pub fn float_function<T>(name: &'static str, x: T) -> T;
/// By name, of two arguments: powf, atan2, hypot, copysign.
#[intrinsic]
pub fn float_function_2<T>(name: &'static str, x: T, y: T) -> T;
#[intrinsic]
pub fn float_mul_add<T>(x: T, a: T, b: T) -> T;
#[intrinsic]
pub const fn float_to_bits<T>(x: T) -> u64;
#[intrinsic]
pub const fn float_from_bits<T>(bits: u64) -> T;
/// The shortest decimal digits that mean this number, without an exponent, without a sign; `inf` and `NaN`. At least
/// `min_decimals` behind the point.
#[intrinsic]
pub fn float_text<T>(x: T, min_decimals: usize) -> &'static str;
/// With just so many decimals, rounded half to even by the exact value.
#[intrinsic]
pub fn float_text_fixed<T>(x: T, decimals: usize) -> &'static str;
/// `1.5e-3`; `decimals` null: as many as it takes. Without a sign.
#[intrinsic]
pub fn float_text_exponent<T>(x: T, decimals: Option<usize>, upper: bool) -> &'static str;
/// Null where it is no number as Rust parses them.
#[intrinsic]
pub fn float_parse<T>(text: &str) -> Option<T>;

// char

#[intrinsic]
pub const fn char_from_u32(code: u32) -> Option<char>;
/// Unicode properties by name: alphabetic, numeric, whitespace, uppercase, lowercase, control.
#[intrinsic]
pub fn char_is(c: char, property: &'static str) -> bool;
/// Up to three chars.
#[intrinsic]
pub fn char_to_upper(c: char) -> &'static str;
#[intrinsic]
pub fn char_to_lower(c: char) -> &'static str;

// str: a text. All positions are in bytes of UTF-8, and on boundaries of characters, unless a comment says otherwise.

#[intrinsic]
pub const fn str_len(text: &str) -> usize;
#[intrinsic]
pub fn str_is_boundary(text: &str, at: usize) -> bool;
/// Unchecked.
#[intrinsic]
pub fn str_range<'a>(text: &'a str, from: usize, to: usize) -> &'a str;
#[intrinsic]
pub fn str_bytes(text: &str) -> Vec<u8>;
/// A slice of a list made for it.
#[intrinsic]
pub fn str_as_bytes<'a>(text: &'a str) -> &'a [u8];
/// Null where the bytes are no UTF-8.
#[intrinsic]
pub fn str_from_bytes<'a>(bytes: &[u8]) -> Option<&'a str>;
/// What is wrong about bytes that are no UTF-8: up to where they are right.
#[intrinsic]
pub fn str_valid_up_to(bytes: &[u8]) -> usize;
/// Wrong bytes become U+FFFD.
#[intrinsic]
pub fn str_from_bytes_lossy(bytes: &[u8]) -> &'static str;
/// How many UTF-16 units it has.
#[intrinsic]
pub fn str_units(text: &str) -> usize;
/// The char at a UTF-16 unit (before one); null at the end (at the beginning).
#[intrinsic]
pub fn str_char_at(text: &str, unit: usize) -> Option<char>;
#[intrinsic]
pub fn str_char_before(text: &str, unit: usize) -> Option<char>;
/// Between two UTF-16 units.
#[intrinsic]
pub fn str_unit_range<'a>(text: &'a str, from: usize, to: usize) -> &'a str;
#[intrinsic]
pub fn str_char_count(text: &str) -> usize;
/// Where a text begins at or behind a position; null: nowhere.
#[intrinsic]
pub fn str_find(text: &str, needle: &str, from: usize) -> Option<usize>;
/// Where a text that ends at or before a position begins, the last one.
#[intrinsic]
pub fn str_rfind(text: &str, needle: &str, to: usize) -> Option<usize>;
#[intrinsic]
pub fn str_starts_with(text: &str, prefix: &str) -> bool;
#[intrinsic]
pub fn str_ends_with(text: &str, suffix: &str) -> bool;
#[intrinsic]
pub const fn str_equal(a: &str, b: &str) -> bool;
/// -1, 0, 1: by bytes of UTF-8.
#[intrinsic]
pub fn str_compare(a: &str, b: &str) -> i32;
#[intrinsic]
pub fn str_concat(a: &str, b: &str) -> &'static str;
#[intrinsic]
pub fn str_repeat(text: &str, count: usize) -> &'static str;
/// 0 both ends, 1 the start, 2 the end.
#[intrinsic]
pub fn str_trim<'a>(text: &'a str, ends: u8) -> &'a str;
#[intrinsic]
pub fn str_to_upper(text: &str) -> &'static str;
#[intrinsic]
pub fn str_to_lower(text: &str) -> &'static str;
#[intrinsic]
pub fn str_to_ascii_upper(text: &str) -> &'static str;
#[intrinsic]
pub fn str_to_ascii_lower(text: &str) -> &'static str;
#[intrinsic]
pub fn str_is_ascii(text: &str) -> bool;
#[intrinsic]
pub fn str_from_char(c: char) -> &'static str;
/// As Debug shows it, without the quotes: those of the kind given are escaped.
#[intrinsic]
pub fn str_escape_debug(text: &str, quote: char) -> &'static str;

// String: its object holds one text

#[intrinsic]
pub const fn string_new(text: &str) -> String;
#[intrinsic]
pub const fn string_as_str(string: &String) -> &str;
/// Replaces the text.
#[intrinsic]
pub fn string_set(string: &mut String, text: &str);
#[intrinsic]
pub fn string_push(string: &mut String, text: &str);
#[intrinsic]
pub fn string_push_char(string: &mut String, c: char);

// Hashing

/// Goes on from a state with a number: 32 bits, the same in every run.
#[intrinsic]
pub fn hash_number<T>(state: u32, value: T) -> u32;
#[intrinsic]
pub fn hash_text(state: u32, text: &str) -> u32;
/// SipHash 1-3 of bytes, keys 0: what DefaultHasher::new() gives.
#[intrinsic]
pub fn sip_hash(bytes: &[u8]) -> u64;

// Panics and the process

/// Raises. With `report` the message goes to stderr first, as std prints it.
#[intrinsic]
pub fn panic_unwind(payload: Box<dyn Any + Send>, message: &str, report: bool) -> !;
/// Where the innermost code of the program stands: its file, line and column.
#[intrinsic]
pub fn caller_file() -> &'static str;
#[intrinsic]
pub fn caller_line() -> u32;
#[intrinsic]
pub fn caller_column() -> u32;
/// Whether a hook of the program's tells of panics, so that the machine does not.
#[intrinsic]
pub fn panic_hooked(hooked: bool);
/// Ends the process with status 134, as a signal would.
#[intrinsic]
pub fn process_abort() -> !;
/// Visible.
#[intrinsic]
pub fn process_exit(status: i32) -> !;
/// Visible: the whole text at once.
#[intrinsic]
pub fn print_out(text: &str);
#[intrinsic]
pub fn print_err(text: &str);
/// The next line of the standard input with its line end; empty at its end. Visible.
#[intrinsic]
pub fn stdin_line() -> &'static str;
