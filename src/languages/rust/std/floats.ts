import { comparisons, operators, orderMethods, sums } from './integers'

/** What the library's source says of floats, written out for f32 and f64. */

interface Float {
  readonly name: string
  readonly bits: number
  readonly consts: Readonly<Record<string, string>>
}

const floats: readonly Float[] = [
  {
    name: 'f32',
    bits: 32,
    consts: {
      MIN: '-3.40282347e+38',
      MAX: '3.40282347e+38',
      MIN_POSITIVE: '1.17549435e-38',
      EPSILON: '1.19209290e-07',
    },
  },
  {
    name: 'f64',
    bits: 64,
    consts: {
      MIN: '-1.7976931348623157e+308',
      MAX: '1.7976931348623157e+308',
      MIN_POSITIVE: '2.2250738585072014e-308',
      EPSILON: '2.2204460492503131e-16',
    },
  },
]

const mathConsts: Readonly<Record<string, string>> = {
  PI: '3.14159265358979323846264338327950288',
  TAU: '6.28318530717958647692528676655900577',
  FRAC_PI_2: '1.57079632679489661923132169163975144',
  FRAC_PI_3: '1.04719755119659774615421446109316763',
  FRAC_PI_4: '0.785398163397448309615660845819875721',
  FRAC_PI_6: '0.52359877559829887307710723054658381',
  FRAC_PI_8: '0.39269908169872415480783042290993786',
  FRAC_1_PI: '0.318309886183790671537767526745028724',
  FRAC_2_PI: '0.636619772367581343075535053490057448',
  FRAC_2_SQRT_PI: '1.12837916709551257389615890312154517',
  SQRT_2: '1.41421356237309504880168872420969808',
  FRAC_1_SQRT_2: '0.707106781186547524400844362104849039',
  E: '2.71828182845904523536028747135266250',
  LOG2_E: '1.44269504088896340735992468100189214',
  LOG10_E: '0.434294481903251827651128918916605082',
  LN_2: '0.693147180559945309417232121458176568',
  LN_10: '2.30258509299404568401799145468436421',
  LOG2_10: '3.32192809488736234787031942948939018',
  LOG10_2: '0.301029995663981195213738894724493027',
}

const oneArgument = [
  ['sqrt', 'cbrt', 'exp', 'exp2', 'exp_m1', 'ln', 'log2', 'log10', 'ln_1p'],
  ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
  ['floor', 'ceil', 'round', 'round_ties_even', 'trunc', 'abs'],
].flat()

/** For module `num`. */
export function floatImpls(): string {
  return floats.map((type) => inherent(type) + traits(type.name) + operators(type.name, true, false)).join('\n')
}

/** `std::f64` and `std::f64::consts`. */
export function floatModules(): readonly (readonly [string, string])[] {
  return floats.flatMap(({ name, consts }) => [
    [
      name,
      [...Object.keys(consts), 'INFINITY', 'NEG_INFINITY', 'NAN']
        .map((constant) => `pub const ${constant}: ${name} = ${name}::${constant};`)
        .join('\n'),
    ] as const,
    [
      `${name}::consts`,
      Object.entries(mathConsts)
        .map(([constant, value]) => `pub const ${constant}: ${name} = ${value};`)
        .join('\n'),
    ] as const,
  ])
}

function inherent({ name: T, bits, consts }: Float): string {
  return `
impl ${T} {
${Object.entries(consts)
  .map(([constant, value]) => `    pub const ${constant}: ${T} = ${value};`)
  .join('\n')}
    pub const INFINITY: ${T} = 1.0 / 0.0;
    pub const NEG_INFINITY: ${T} = -1.0 / 0.0;
    pub const NAN: ${T} = 0.0 / 0.0;
    pub const RADIX: u32 = 2;
    pub const DIGITS: u32 = ${bits === 32 ? 6 : 15};
    pub const MANTISSA_DIGITS: u32 = ${bits === 32 ? 24 : 53};
${oneArgument.map((name) => `    pub fn ${name}(self) -> ${T} { intrinsics::float_function("${name}", self) }`).join('\n')}
    pub fn fract(self) -> ${T} { self - self.trunc() }
    pub fn powf(self, n: ${T}) -> ${T} { intrinsics::float_function_2("powf", self, n) }
    pub fn powi(self, n: i32) -> ${T} { intrinsics::float_function_2("powf", self, n as ${T}) }
    pub fn atan2(self, other: ${T}) -> ${T} { intrinsics::float_function_2("atan2", self, other) }
    pub fn hypot(self, other: ${T}) -> ${T} { intrinsics::float_function_2("hypot", self, other) }
    pub fn copysign(self, sign: ${T}) -> ${T} { intrinsics::float_function_2("copysign", self, sign) }
    pub fn sin_cos(self) -> (${T}, ${T}) { (self.sin(), self.cos()) }
    pub fn log(self, base: ${T}) -> ${T} { self.ln() / base.ln() }
    pub fn mul_add(self, a: ${T}, b: ${T}) -> ${T} { intrinsics::float_mul_add(self, a, b) }
    pub fn signum(self) -> ${T} { if self.is_nan() { self } else { intrinsics::float_function_2("copysign", 1.0, self) } }
    pub const fn recip(self) -> ${T} { 1.0 / self }
    pub const fn to_degrees(self) -> ${T} { self * (180.0 / ${mathConsts.PI}) }
    pub const fn to_radians(self) -> ${T} { self * (${mathConsts.PI} / 180.0) }
    pub const fn is_nan(self) -> bool { self != self }
    pub const fn is_infinite(self) -> bool { self == ${T}::INFINITY || self == ${T}::NEG_INFINITY }
    pub const fn is_finite(self) -> bool { self - self == 0.0 }
    pub fn is_normal(self) -> bool { self.classify() == FpCategory::Normal }
    pub fn classify(self) -> FpCategory {
        let size = self.abs();
        if self.is_nan() {
            FpCategory::Nan
        } else if size == ${T}::INFINITY {
            FpCategory::Infinite
        } else if size == 0.0 {
            FpCategory::Zero
        } else if size < ${T}::MIN_POSITIVE {
            FpCategory::Subnormal
        } else {
            FpCategory::Normal
        }
    }
    pub fn is_sign_negative(self) -> bool { intrinsics::float_to_bits(self) >> ${bits - 1} == 1 }
    pub fn is_sign_positive(self) -> bool { !self.is_sign_negative() }
    pub const fn max(self, other: ${T}) -> ${T} { if self > other || other != other { self } else { other } }
    pub const fn min(self, other: ${T}) -> ${T} { if self < other || other != other { self } else { other } }
    pub fn clamp(self, min: ${T}, max: ${T}) -> ${T} {
        if !(min <= max) {
            panic!("min > max, or either was NaN. min = {:?}, max = {:?}", min, max);
        }
        if self < min { min } else if self > max { max } else { self }
    }
    pub fn next_up(self) -> ${T} {
        if self.is_nan() || self == ${T}::INFINITY {
            return self;
        }
        let bits = self.to_bits();
        if self == 0.0 { ${T}::from_bits(1) } else if self > 0.0 { ${T}::from_bits(bits + 1) } else { ${T}::from_bits(bits - 1) }
    }
    pub fn next_down(self) -> ${T} { -(-self).next_up() }
    pub const fn midpoint(self, other: ${T}) -> ${T} { self / 2.0 + other / 2.0 }
    pub fn div_euclid(self, rhs: ${T}) -> ${T} {
        let quotient = (self / rhs).trunc();
        if self % rhs < 0.0 { if rhs > 0.0 { quotient - 1.0 } else { quotient + 1.0 } } else { quotient }
    }
    pub fn rem_euclid(self, rhs: ${T}) -> ${T} {
        let rest = self % rhs;
        if rest < 0.0 { rest + rhs.abs() } else { rest }
    }
    pub const fn to_bits(self) -> u${bits} { intrinsics::float_to_bits(self) as u${bits} }
    pub const fn from_bits(bits: u${bits}) -> ${T} { intrinsics::float_from_bits(bits as u64) }
    pub const fn to_le_bytes(self) -> [u8; ${bits / 8}] { self.to_bits().to_le_bytes() }
    pub const fn to_be_bytes(self) -> [u8; ${bits / 8}] { self.to_bits().to_be_bytes() }
    pub const fn to_ne_bytes(self) -> [u8; ${bits / 8}] { self.to_bits().to_ne_bytes() }
    pub fn total_cmp(&self, other: &${T}) -> Ordering {
        let left = self.to_bits() as i${bits};
        let right = other.to_bits() as i${bits};
        let ordered = |bits: i${bits}| if bits < 0 { bits ^ i${bits}::MAX } else { bits };
        ordered(left).cmp(&ordered(right))
    }
}`
}

function traits(T: string): string {
  return `
impl Clone for ${T} {
    fn clone(&self) -> ${T} { *self }
}
impl Copy for ${T} {}
impl Default for ${T} {
    fn default() -> ${T} { 0.0 }
}
${comparisons(T)}
impl PartialOrd for ${T} {
    fn partial_cmp(&self, other: &${T}) -> Option<Ordering> {
        if *self < *other {
            Some(Ordering::Less)
        } else if *self == *other {
            Some(Ordering::Equal)
        } else if *self > *other {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
${orderMethods(T)}
}
impl fmt::Display for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { pad_float(f, *self, 0) }
}
impl fmt::Debug for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.abs();
        if f.precision().is_some() || size == 0.0 || (size >= 1e-5 && size < 1e16) || self.is_nan() || self.is_infinite() {
            return pad_float(f, *self, 1);
        }
        fmt::LowerExp::fmt(self, f)
    }
}
impl fmt::LowerExp for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { pad_exponent(f, *self, false) }
}
impl fmt::UpperExp for ${T} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { pad_exponent(f, *self, true) }
}
impl FromStr for ${T} {
    type Err = ParseFloatError;
    fn from_str(text: &str) -> Result<${T}, ParseFloatError> {
        match intrinsics::float_parse(text) {
            Some(value) => Ok(value),
            None => Err(ParseFloatError { kind: if text.is_empty() { FloatErrorKind::Empty } else { FloatErrorKind::Invalid } }),
        }
    }
}
${sums(T, '-0.0', '1.0')}`
}
