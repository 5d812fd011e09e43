/** What the library's source says of integers, written out for each type. */

interface Integer {
  readonly name: string
  readonly bits: number
  readonly signed: boolean
  /** The type of the same width, with or without a sign. */
  readonly other: string
}

/** usize and isize have 64 bits. */
const integers: readonly Integer[] = ['8', '16', '32', '64', '128', 'size'].flatMap((width) => {
  const bits = width === 'size' ? 64 : Number(width)
  return [
    { name: `i${width}`, bits, signed: true, other: `u${width}` },
    { name: `u${width}`, bits, signed: false, other: `i${width}` },
  ]
})

const intNames = integers.map(({ name }) => name)

/** For module `num`: methods, and traits that every integer type implements. */
export function integerImpls(): string {
  return [
    ...integers.map((type) => inherent(type) + traits(type) + operators(type.name, type.signed, true)),
    ...integers.map(wrappers),
    ...bitwise.map(([trait, method, op]) => binaryImpls('bool', trait, method, op)),
    shifts(),
    conversions(),
    intNames.map((name) => `pub type NonZero${name.toUpperCase()} = NonZero<${name}>;`).join('\n'),
  ].join('\n')
}

/** `std::i32` and its like: what is left of the modules that were there before the associated constants. */
export function integerModules(): readonly (readonly [string, string])[] {
  return intNames.map((name) => [
    name,
    `pub const MIN: ${name} = ${name}::MIN;\npub const MAX: ${name} = ${name}::MAX;`,
  ])
}

function limits({ bits, signed }: Integer): { min: bigint; max: bigint } {
  const all = 1n << BigInt(bits)
  return signed ? { min: -all / 2n, max: all / 2n - 1n } : { min: 0n, max: all - 1n }
}

function inherent(type: Integer): string {
  const { name: T, bits, signed, other } = type
  const { min, max } = limits(type)
  return `
impl ${T} {
    pub const MIN: ${T} = ${min};
    pub const MAX: ${T} = ${max};
    pub const BITS: u32 = ${bits};
    pub const fn min_value() -> ${T} { ${T}::MIN }
    pub const fn max_value() -> ${T} { ${T}::MAX }
${['add', 'sub', 'mul'].map((op) => arithmetic(T, op)).join('\n')}
${['div', 'rem'].map((op) => division(type, op)).join('\n')}
    pub const fn checked_pow(self, exp: u32) -> Option<${T}> { intrinsics::checked_pow(self, exp) }
    pub const fn wrapping_pow(self, exp: u32) -> ${T} { intrinsics::wrapping_pow(self, exp) }
    pub const fn overflowing_pow(self, exp: u32) -> (${T}, bool) { (intrinsics::wrapping_pow(self, exp), intrinsics::checked_pow(self, exp).is_none()) }
    pub const fn saturating_pow(self, exp: u32) -> ${T} {
        match intrinsics::checked_pow(self, exp) {
            Some(value) => value,
            None => ${signed ? `if self < 0 && exp % 2 == 1 { ${T}::MIN } else { ${T}::MAX }` : `${T}::MAX`},
        }
    }
    pub const fn pow(self, exp: u32) -> ${T} {
        match intrinsics::checked_pow(self, exp) {
            Some(value) => value,
            None => panic!("attempt to multiply with overflow"),
        }
    }
    pub const fn isqrt(self) -> ${T} {
        ${signed ? 'if self < 0 { panic!("argument of integer square root cannot be negative") }' : ''}
        intrinsics::int_sqrt(self)
    }
    pub const fn wrapping_shl(self, rhs: u32) -> ${T} { intrinsics::wrapping_shl(self, rhs) }
    pub const fn wrapping_shr(self, rhs: u32) -> ${T} { intrinsics::wrapping_shr(self, rhs) }
    pub const fn checked_shl(self, rhs: u32) -> Option<${T}> { if rhs < ${bits} { Some(intrinsics::wrapping_shl(self, rhs)) } else { None } }
    pub const fn checked_shr(self, rhs: u32) -> Option<${T}> { if rhs < ${bits} { Some(intrinsics::wrapping_shr(self, rhs)) } else { None } }
    pub const fn overflowing_shl(self, rhs: u32) -> (${T}, bool) { (intrinsics::wrapping_shl(self, rhs), rhs >= ${bits}) }
    pub const fn overflowing_shr(self, rhs: u32) -> (${T}, bool) { (intrinsics::wrapping_shr(self, rhs), rhs >= ${bits}) }
    pub const fn wrapping_neg(self) -> ${T} { intrinsics::wrapping_sub(0, self) }
    pub const fn checked_neg(self) -> Option<${T}> { intrinsics::checked_sub(0, self) }
    pub const fn overflowing_neg(self) -> (${T}, bool) { (intrinsics::wrapping_sub(0, self), ${signed ? `self == ${T}::MIN` : 'self != 0'}) }
    pub const fn count_ones(self) -> u32 { intrinsics::count_ones(self) }
    pub const fn count_zeros(self) -> u32 { ${bits} - intrinsics::count_ones(self) }
    pub const fn leading_zeros(self) -> u32 { intrinsics::leading_zeros(self) }
    pub const fn trailing_zeros(self) -> u32 { intrinsics::trailing_zeros(self) }
    pub const fn leading_ones(self) -> u32 { intrinsics::leading_zeros(!self) }
    pub const fn trailing_ones(self) -> u32 { intrinsics::trailing_zeros(!self) }
    pub const fn rotate_left(self, n: u32) -> ${T} { intrinsics::rotate_left(self, n) }
    pub const fn rotate_right(self, n: u32) -> ${T} { intrinsics::rotate_right(self, n) }
    pub const fn swap_bytes(self) -> ${T} { intrinsics::swap_bytes(self) }
    pub const fn reverse_bits(self) -> ${T} { intrinsics::reverse_bits(self) }
    pub const fn to_be(self) -> ${T} { intrinsics::swap_bytes(self) }
    pub const fn to_le(self) -> ${T} { self }
    pub const fn from_be(value: ${T}) -> ${T} { intrinsics::swap_bytes(value) }
    pub const fn from_le(value: ${T}) -> ${T} { value }
${bytes(type)}
    pub const fn checked_ilog2(self) -> Option<u32> { if self <= 0 { None } else { Some(${bits - 1} - intrinsics::leading_zeros(self)) } }
    pub const fn ilog2(self) -> u32 {
        match self.checked_ilog2() {
            Some(log) => log,
            None => panic!("argument of integer logarithm must be positive"),
        }
    }
    pub const fn checked_ilog(self, base: ${T}) -> Option<u32> {
        if self <= 0 || base < 2 {
            return None;
        }
        let mut rest = self;
        let mut log = 0;
        while rest >= base {
            rest = rest / base;
            log += 1;
        }
        Some(log)
    }
    pub const fn ilog(self, base: ${T}) -> u32 {
        match self.checked_ilog(base) {
            Some(log) => log,
            None => panic!("argument of integer logarithm must be positive"),
        }
    }
    pub const fn checked_ilog10(self) -> Option<u32> { self.checked_ilog(10) }
    pub const fn ilog10(self) -> u32 { self.ilog(10) }
    pub fn from_str_radix(text: &str, radix: u32) -> Result<${T}, ParseIntError> {
        check_radix(radix);
        match intrinsics::int_parse(text, radix) {
            Some(value) => Ok(value),
            None => Err(ParseIntError { kind: parse_error(text, radix, ${signed}) }),
        }
    }
    pub const fn abs_diff(self, other: ${T}) -> ${signed ? other : T} {
        ${
          signed
            ? `if self < other { intrinsics::wrapping_sub(other as ${other}, self as ${other}) } else { intrinsics::wrapping_sub(self as ${other}, other as ${other}) }`
            : 'if self < other { other - self } else { self - other }'
        }
    }
    pub const fn div_euclid(self, rhs: ${T}) -> ${T} {
        ${signed ? 'let quotient = self / rhs;\n        if self % rhs < 0 { if rhs > 0 { quotient - 1 } else { quotient + 1 } } else { quotient }' : 'self / rhs'}
    }
    pub const fn rem_euclid(self, rhs: ${T}) -> ${T} {
        ${signed ? 'let rest = self % rhs;\n        if rest < 0 { if rhs < 0 { intrinsics::wrapping_sub(rest, rhs) } else { rest + rhs } } else { rest }' : 'self % rhs'}
    }
    pub const fn checked_rem_euclid(self, rhs: ${T}) -> Option<${T}> { if rhs == 0${signed ? ` || (self == ${T}::MIN && rhs == -1)` : ''} { None } else { Some(self.rem_euclid(rhs)) } }
    pub const fn checked_div_euclid(self, rhs: ${T}) -> Option<${T}> { if rhs == 0${signed ? ` || (self == ${T}::MIN && rhs == -1)` : ''} { None } else { Some(self.div_euclid(rhs)) } }
${signed ? signedOnly(type) : unsignedOnly(type)}
}`
}

function arithmetic(T: string, op: string): string {
  return `    pub const fn wrapping_${op}(self, rhs: ${T}) -> ${T} { intrinsics::wrapping_${op}(self, rhs) }
    pub const fn checked_${op}(self, rhs: ${T}) -> Option<${T}> { intrinsics::checked_${op}(self, rhs) }
    pub const fn saturating_${op}(self, rhs: ${T}) -> ${T} { intrinsics::saturating_${op}(self, rhs) }
    pub const fn overflowing_${op}(self, rhs: ${T}) -> (${T}, bool) { (intrinsics::wrapping_${op}(self, rhs), intrinsics::checked_${op}(self, rhs).is_none()) }`
}

/** The only quotient that overflows is the least number's by -1. */
function division({ name: T, signed }: Integer, op: string): string {
  const [operator, wrapped] = op === 'div' ? ['/', `${T}::MIN`] : ['%', '0']
  const overflows = signed ? `self == ${T}::MIN && rhs == -1` : 'false'
  const checked = signed ? `rhs == 0 || (${overflows})` : 'rhs == 0'
  const plain = `self ${operator} rhs`
  const saturating =
    op === 'div'
      ? `\n    pub const fn saturating_div(self, rhs: ${T}) -> ${T} { ${signed ? `if ${overflows} { ${T}::MAX } else { ${plain} }` : plain} }`
      : ''
  return `    pub const fn checked_${op}(self, rhs: ${T}) -> Option<${T}> { if ${checked} { None } else { Some(${plain}) } }
    pub const fn wrapping_${op}(self, rhs: ${T}) -> ${T} { ${signed ? `if ${overflows} { ${wrapped} } else { ${plain} }` : plain} }
    pub const fn overflowing_${op}(self, rhs: ${T}) -> (${T}, bool) { ${signed ? `if ${overflows} { (${wrapped}, true) } else { (${plain}, false) }` : `(${plain}, false)`} }${saturating}`
}

function bytes({ name: T, bits, signed, other }: Integer): string {
  const n = bits / 8
  const index = [...Array(n).keys()]
  const unsigned = signed ? other : T
  const little = index.map((i) => (i === 0 ? 'self as u8' : `(self >> ${8 * i}) as u8`))
  const combined = (order: readonly number[]) =>
    order.map((at, i) => (i === 0 ? `bytes[${at}] as ${unsigned}` : `((bytes[${at}] as ${unsigned}) << ${8 * i})`))
  const value = (order: readonly number[]) => `(${combined(order).join(' | ')})${signed ? ` as ${T}` : ''}`
  return `    pub const fn to_le_bytes(self) -> [u8; ${n}] { [${little.join(', ')}] }
    pub const fn to_ne_bytes(self) -> [u8; ${n}] { [${little.join(', ')}] }
    pub const fn to_be_bytes(self) -> [u8; ${n}] { [${[...little].reverse().join(', ')}] }
    pub const fn from_le_bytes(bytes: [u8; ${n}]) -> ${T} { ${value(index)} }
    pub const fn from_ne_bytes(bytes: [u8; ${n}]) -> ${T} { ${value(index)} }
    pub const fn from_be_bytes(bytes: [u8; ${n}]) -> ${T} { ${value([...index].reverse())} }`
}

function signedOnly({ name: T, other }: Integer): string {
  return `    pub const fn checked_isqrt(self) -> Option<${T}> { if self < 0 { None } else { Some(intrinsics::int_sqrt(self)) } }
    pub const fn midpoint(self, rhs: ${T}) -> ${T} {
        let floor = (self & rhs) + ((self ^ rhs) >> 1);
        if floor < 0 && (self ^ rhs) & 1 == 1 { floor + 1 } else { floor }
    }
    pub const fn abs(self) -> ${T} { if self < 0 { -self } else { self } }
    pub const fn checked_abs(self) -> Option<${T}> { if self == ${T}::MIN { None } else { Some(self.abs()) } }
    pub const fn wrapping_abs(self) -> ${T} { if self < 0 { intrinsics::wrapping_sub(0, self) } else { self } }
    pub const fn saturating_abs(self) -> ${T} { if self == ${T}::MIN { ${T}::MAX } else { self.abs() } }
    pub const fn saturating_neg(self) -> ${T} { if self == ${T}::MIN { ${T}::MAX } else { -self } }
    pub const fn overflowing_abs(self) -> (${T}, bool) { (self.wrapping_abs(), self == ${T}::MIN) }
    pub const fn unsigned_abs(self) -> ${other} { self.wrapping_abs() as ${other} }
    pub const fn signum(self) -> ${T} { if self < 0 { -1 } else if self == 0 { 0 } else { 1 } }
    pub const fn is_positive(self) -> bool { self > 0 }
    pub const fn is_negative(self) -> bool { self < 0 }
    pub const fn cast_unsigned(self) -> ${other} { self as ${other} }
    pub const fn checked_add_unsigned(self, rhs: ${other}) -> Option<${T}> {
        let sum = intrinsics::wrapping_add(self, rhs as ${T});
        if sum < self { None } else { Some(sum) }
    }
    pub const fn checked_sub_unsigned(self, rhs: ${other}) -> Option<${T}> {
        let difference = intrinsics::wrapping_sub(self, rhs as ${T});
        if difference > self { None } else { Some(difference) }
    }
    pub const fn wrapping_add_unsigned(self, rhs: ${other}) -> ${T} { intrinsics::wrapping_add(self, rhs as ${T}) }
    pub const fn saturating_add_unsigned(self, rhs: ${other}) -> ${T} {
        match self.checked_add_unsigned(rhs) {
            Some(sum) => sum,
            None => ${T}::MAX,
        }
    }`
}

function unsignedOnly({ name: T, other, bits }: Integer): string {
  const ascii = T !== 'u8' ? '' : asciiMethods()
  return `    pub const fn is_power_of_two(self) -> bool { intrinsics::count_ones(self) == 1 }
    pub const fn checked_next_power_of_two(self) -> Option<${T}> {
        if self <= 1 {
            return Some(1);
        }
        let zeros = intrinsics::leading_zeros(self - 1);
        if zeros == 0 { None } else { Some(1 << (${bits} - zeros)) }
    }
    pub const fn checked_sub_signed(self, rhs: ${other}) -> Option<${T}> {
        if rhs >= 0 { intrinsics::checked_sub(self, rhs as ${T}) } else { intrinsics::checked_add(self, rhs.unsigned_abs()) }
    }
    pub const fn next_power_of_two(self) -> ${T} {
        match self.checked_next_power_of_two() {
            Some(power) => power,
            None => panic!("attempt to add with overflow"),
        }
    }
    pub const fn div_ceil(self, rhs: ${T}) -> ${T} {
        let quotient = self / rhs;
        if self % rhs > 0 { quotient + 1 } else { quotient }
    }
    pub const fn next_multiple_of(self, rhs: ${T}) -> ${T} {
        match self % rhs {
            0 => self,
            rest => self + (rhs - rest),
        }
    }
    pub const fn checked_next_multiple_of(self, rhs: ${T}) -> Option<${T}> {
        if rhs == 0 {
            return None;
        }
        match self % rhs {
            0 => Some(self),
            rest => intrinsics::checked_add(self, rhs - rest),
        }
    }
    pub const fn is_multiple_of(self, rhs: ${T}) -> bool { if rhs == 0 { self == 0 } else { self % rhs == 0 } }
    pub const fn midpoint(self, rhs: ${T}) -> ${T} { (self & rhs) + ((self ^ rhs) >> 1) }
    pub const fn cast_signed(self) -> ${other} { self as ${other} }
    pub const fn checked_add_signed(self, rhs: ${other}) -> Option<${T}> {
        if rhs >= 0 { intrinsics::checked_add(self, rhs as ${T}) } else { intrinsics::checked_sub(self, rhs.unsigned_abs()) }
    }
    pub const fn checked_signed_diff(self, rhs: ${T}) -> Option<${other}> {
        let difference = intrinsics::wrapping_sub(self, rhs) as ${other};
        if (self >= rhs) == (difference >= 0) { Some(difference) } else { None }
    }
    pub const fn wrapping_add_signed(self, rhs: ${other}) -> ${T} { intrinsics::wrapping_add(self, rhs as ${T}) }
    pub const fn saturating_add_signed(self, rhs: ${other}) -> ${T} {
        if rhs >= 0 { intrinsics::saturating_add(self, rhs as ${T}) } else { intrinsics::saturating_sub(self, rhs.unsigned_abs()) }
    }${ascii}`
}

function asciiMethods(): string {
  const tests = ['alphabetic', 'uppercase', 'lowercase', 'alphanumeric', 'digit', 'hexdigit', 'punctuation', 'graphic']
  return `
    pub const fn is_ascii(&self) -> bool { *self < 128 }
    pub const fn to_ascii_uppercase(&self) -> u8 { (*self as char).to_ascii_uppercase() as u8 }
    pub const fn to_ascii_lowercase(&self) -> u8 { (*self as char).to_ascii_lowercase() as u8 }
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool { self.to_ascii_lowercase() == other.to_ascii_lowercase() }
    pub const fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase() }
    pub const fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase() }
${[...tests, 'whitespace', 'control'].map((test) => `    pub const fn is_ascii_${test}(&self) -> bool { (*self as char).is_ascii_${test}() }`).join('\n')}`
}

function traits({ name: T, signed }: Integer): string {
  const based = (trait: string, base: number, prefix: string) => `
impl fmt::${trait} for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad_integral(true, "${prefix}", intrinsics::int_text(*self, ${base}, true)) }
}`
  return `
impl Clone for ${T} {
    fn clone(&self) -> ${T} { *self }
}
impl Copy for ${T} {}
impl Default for ${T} {
    fn default() -> ${T} { 0 }
}
${comparisons(T)}
impl Eq for ${T} {}
impl PartialOrd for ${T} {
    fn partial_cmp(&self, other: &${T}) -> Option<Ordering> { Some(self.cmp(other)) }
${orderMethods(T)}
}
impl Ord for ${T} {
    fn cmp(&self, other: &${T}) -> Ordering {
        if *self < *other { Ordering::Less } else if *self == *other { Ordering::Equal } else { Ordering::Greater }
    }
    fn max(self, other: ${T}) -> ${T} { if other < self { self } else { other } }
    fn min(self, other: ${T}) -> ${T} { if other < self { other } else { self } }
    fn clamp(self, min: ${T}, max: ${T}) -> ${T} {
        if min > max {
            panic!("min > max. min = {:?}, max = {:?}", min, max);
        }
        if self < min { min } else if self > max { max } else { self }
    }
}
impl Hash for ${T} {
    fn hash<H: Hasher>(&self, state: &mut H) { state.write_${T}(*self) }
}
impl fmt::Display for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad_integral(${signed ? '*self >= 0' : 'true'}, "", intrinsics::int_text(*self, 10, false)) }
}
impl fmt::Debug for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match f.debug_hex() {
            0 => fmt::Display::fmt(self, f),
            16 => fmt::LowerHex::fmt(self, f),
            _ => fmt::UpperHex::fmt(self, f),
        }
    }
}
${based('Binary', 2, '0b')}
${based('Octal', 8, '0o')}
${based('LowerHex', 16, '0x')}
impl fmt::UpperHex for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad_integral(true, "0x", intrinsics::str_to_ascii_upper(intrinsics::int_text(*self, 16, true))) }
}
impl fmt::LowerExp for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::LowerExp::fmt(&(*self as f64), f) }
}
impl FromStr for ${T} {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<${T}, ParseIntError> { ${T}::from_str_radix(text, 10) }
}
${sums(T, '0', '1')}
impl Step for ${T} {
    fn forward(start: &${T}) -> ${T} { *start + 1 }
    fn backward(start: &${T}) -> ${T} { *start - 1 }
    fn forward_by(start: &${T}, n: usize) -> Option<${T}> {
        match intrinsics::int_convert::<i128, ${T}>(${T === 'u128' ? 'intrinsics::saturating_add(*start, n as u128) as i128' : '*start as i128 + n as i128'}) {
            Some(next) => Some(next),
            None => None,
        }
    }
    fn backward_by(start: &${T}, n: usize) -> Option<${T}> { intrinsics::int_convert::<i128, ${T}>(*start as i128 - n as i128) }
    fn distance(start: &${T}, end: &${T}) -> usize { if *start < *end { intrinsics::wrapping_sub(*end, *start) as ${signed ? 'isize as ' : ''}usize } else { 0 } }
}`
}

/** For integers and floats. */
export function comparisons(T: string): string {
  return `impl PartialEq for ${T} {
    fn eq(&self, other: &${T}) -> bool { *self == *other }
    fn ne(&self, other: &${T}) -> bool { *self != *other }
}`
}

export function orderMethods(T: string): string {
  const methods = [
    ['lt', '<'],
    ['le', '<='],
    ['gt', '>'],
    ['ge', '>='],
  ]
  return methods.map(([name, op]) => `    fn ${name}(&self, other: &${T}) -> bool { *self ${op} *other }`).join('\n')
}

export function sums(T: string, zero: string, one: string): string {
  const impl = (trait: string, method: string, from: string, item: string, start: string, op: string) => `
impl${from.startsWith('&') ? "<'a>" : ''} ${trait}${from === T ? '' : `<${from}>`} for ${T} {
    fn ${method}<I: Iterator<Item = ${from}>>(iter: I) -> ${T} {
        let mut iter = iter;
        let mut total: ${T} = ${start};
        while let Some(item) = iter.next() {
            total ${op}= ${item};
        }
        total
    }
}`
  return [
    impl('Sum', 'sum', T, 'item', zero, '+'),
    impl('Sum', 'sum', `&'a ${T}`, '*item', zero, '+'),
    impl('Product', 'product', T, 'item', one, '*'),
    impl('Product', 'product', `&'a ${T}`, '*item', one, '*'),
  ].join('')
}

const binary: readonly (readonly [string, string, string])[] = [
  ['Add', 'add', '+'],
  ['Sub', 'sub', '-'],
  ['Mul', 'mul', '*'],
  ['Div', 'div', '/'],
  ['Rem', 'rem', '%'],
]
const bitwise: readonly (readonly [string, string, string])[] = [
  ['BitAnd', 'bitand', '&'],
  ['BitOr', 'bitor', '|'],
  ['BitXor', 'bitxor', '^'],
]
const shifting: readonly (readonly [string, string, string])[] = [
  ['Shl', 'shl', '<<'],
  ['Shr', 'shr', '>>'],
]

/** For module `ops`: the traits of all operators with two operands. */
export function operatorTraits(): string {
  return [...binary, ...bitwise, ...shifting]
    .map(([trait, method]) =>
      `
#[lang = "${trait}"]
pub trait ${trait}<Rhs${shifting.some(([name]) => name === trait) ? '' : ' = Self'}> {
    type Output;
    fn ${method}(self, rhs: Rhs) -> Self::Output;
}
#[lang = "${trait}Assign"]
pub trait ${trait}Assign<Rhs${shifting.some(([name]) => name === trait) ? '' : ' = Self'}> {
    fn ${method}_assign(&mut self, rhs: Rhs);
}`.replaceAll('<Rhs>', '<Rhs = Self>'),
    )
    .join('\n')
}

/** Operators between values of a type and references to them. */
export function operators(T: string, signed: boolean, integral: boolean): string {
  const table = integral ? [...binary, ...bitwise] : binary
  const unary = [...(signed ? [['Neg', 'neg', '-']] : []), ...(integral ? [['Not', 'not', '!']] : [])]
  return [
    ...table.map(([trait, method, op]) => binaryImpls(T, trait!, method!, op!)),
    ...unary.map(
      ([trait, method, op]) => `
impl ${trait} for ${T} {
    type Output = ${T};
    fn ${method}(self) -> ${T} { ${op}self }
}
impl ${trait} for &${T} {
    type Output = ${T};
    fn ${method}(self) -> ${T} { ${op}*self }
}`,
    ),
  ].join('')
}

/** Between values, and references to them; with assignment. */
export function binaryImpls(T: string, trait: string, method: string, op: string): string {
  return `
impl ${trait} for ${T} {
    type Output = ${T};
    fn ${method}(self, rhs: ${T}) -> ${T} { self ${op} rhs }
}
impl<'a> ${trait}<${T}> for &'a ${T} {
    type Output = ${T};
    fn ${method}(self, rhs: ${T}) -> ${T} { *self ${op} rhs }
}
impl ${trait}<&${T}> for ${T} {
    type Output = ${T};
    fn ${method}(self, rhs: &${T}) -> ${T} { self ${op} *rhs }
}
impl ${trait}<&${T}> for &${T} {
    type Output = ${T};
    fn ${method}(self, rhs: &${T}) -> ${T} { *self ${op} *rhs }
}
impl ${trait}Assign for ${T} {
    fn ${method}_assign(&mut self, rhs: ${T}) { *self ${op}= rhs }
}
impl ${trait}Assign<&${T}> for ${T} {
    fn ${method}_assign(&mut self, rhs: &${T}) { *self ${op}= *rhs }
}`
}

/** By integers of their own type, and of those that are used most. */
function shifts(): string {
  return intNames
    .flatMap((T) =>
      [...new Set([T, 'i32', 'u32', 'usize'])].flatMap((by) =>
        shifting.map(
          ([trait, method, op]) => `
impl ${trait}<${by}> for ${T} {
    type Output = ${T};
    fn ${method}(self, rhs: ${by}) -> ${T} { self ${op} rhs }
}
impl ${trait}Assign<${by}> for ${T} {
    fn ${method}_assign(&mut self, rhs: ${by}) { *self ${op}= rhs }
}`,
        ),
      ),
    )
    .join('')
}

/** Whether every value of one type is one of the other on every platform. */
function isLossless(from: Integer, to: Integer): boolean {
  if (from.name === to.name) return false
  if (from.name.endsWith('size')) return false
  if (to.name.endsWith('size'))
    return from.bits <= 16 && (from.signed ? to.signed && from.bits <= 16 : to.signed ? from.bits < 16 : true)
  return from.signed === to.signed ? from.bits < to.bits : !from.signed && from.bits < to.bits
}

function conversions(): string {
  const parts: string[] = []
  for (const from of integers)
    for (const to of integers) {
      if (from === to) continue
      parts.push(
        isLossless(from, to)
          ? `
impl From<${from.name}> for ${to.name} {
    fn from(value: ${from.name}) -> ${to.name} { value as ${to.name} }
}`
          : `
impl TryFrom<${from.name}> for ${to.name} {
    type Error = TryFromIntError;
    fn try_from(value: ${from.name}) -> Result<${to.name}, TryFromIntError> {
        match intrinsics::int_convert::<${from.name}, ${to.name}>(value) {
            Some(converted) => Ok(converted),
            None => Err(TryFromIntError(())),
        }
    }
}`,
      )
    }
  const castFrom = (from: string, to: string) => `
impl From<${from}> for ${to} {
    fn from(value: ${from}) -> ${to} { value as ${to} }
}`
  for (const { name } of integers) parts.push(castFrom('bool', name))
  for (const name of ['i8', 'i16', 'i32', 'u8', 'u16', 'u32']) parts.push(castFrom(name, 'f64'))
  for (const name of ['i8', 'i16', 'u8', 'u16']) parts.push(castFrom(name, 'f32'))
  parts.push(castFrom('f32', 'f64'))
  return parts.join('')
}

/** Wrapping, Saturating and NonZero of a type. */
function wrappers({ name: T, signed }: Integer): string {
  const ops = ['add', 'sub', 'mul']
  const saturating = ops
    .map((op) => {
      const trait = op[0]!.toUpperCase() + op.slice(1)
      return `
impl ${trait} for Saturating<${T}> {
    type Output = Saturating<${T}>;
    fn ${op}(self, rhs: Saturating<${T}>) -> Saturating<${T}> { Saturating(intrinsics::saturating_${op}(self.0, rhs.0)) }
}
impl ${trait}Assign for Saturating<${T}> {
    fn ${op}_assign(&mut self, rhs: Saturating<${T}>) { self.0 = intrinsics::saturating_${op}(self.0, rhs.0) }
}`
    })
    .join('')
  const wrapping = ops
    .map((op) => {
      const trait = op[0]!.toUpperCase() + op.slice(1)
      return `
impl ${trait} for Wrapping<${T}> {
    type Output = Wrapping<${T}>;
    fn ${op}(self, rhs: Wrapping<${T}>) -> Wrapping<${T}> { Wrapping(intrinsics::wrapping_${op}(self.0, rhs.0)) }
}
impl ${trait}Assign for Wrapping<${T}> {
    fn ${op}_assign(&mut self, rhs: Wrapping<${T}>) { self.0 = intrinsics::wrapping_${op}(self.0, rhs.0) }
}`
    })
    .join('')
  const bits = [...bitwise, ['Div', 'div', '/'], ['Rem', 'rem', '%']]
    .map(
      ([trait, method, op]) => `
impl ${trait} for Wrapping<${T}> {
    type Output = Wrapping<${T}>;
    fn ${method}(self, rhs: Wrapping<${T}>) -> Wrapping<${T}> { Wrapping(self.0 ${op} rhs.0) }
}`,
    )
    .join('')
  const abs = signed ? `\n    pub const fn abs(self) -> NonZero<${T}> { NonZero { value: self.value.abs() } }` : ''
  return `${wrapping}${saturating}${bits}
impl NonZero<${T}> {
    pub const MIN: NonZero<${T}> = NonZero { value: ${signed ? `${T}::MIN` : '1'} };
    pub const MAX: NonZero<${T}> = NonZero { value: ${T}::MAX };
    pub const fn new(value: ${T}) -> Option<NonZero<${T}>> { if value == 0 { None } else { Some(NonZero { value }) } }
    pub const unsafe fn new_unchecked(value: ${T}) -> NonZero<${T}> { NonZero { value } }
    pub const fn get(self) -> ${T} { self.value }${abs}
}
impl From<NonZero<${T}>> for ${T} {
    fn from(value: NonZero<${T}>) -> ${T} { value.value }
}
impl TryFrom<${T}> for NonZero<${T}> {
    type Error = TryFromIntError;
    fn try_from(value: ${T}) -> Result<NonZero<${T}>, TryFromIntError> { NonZero::<${T}>::new(value).ok_or(TryFromIntError(())) }
}
impl FromStr for NonZero<${T}> {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<NonZero<${T}>, ParseIntError> {
        NonZero::<${T}>::new(${T}::from_str_radix(text, 10)?).ok_or(ParseIntError { kind: IntErrorKind::Zero })
    }
}`
}
