import { describe, expect, test } from 'vitest'
import { floatRepr, parseFloatText, roundDecimals } from './float-text'
import { formatFloat, formatInt, formatText } from './format-spec'
import { parseIntText, type Int, type Raiser } from './integers'
import { asciiRepr, textRepr } from './text'

/** What CPython 3.11 says. */

class Raised extends Error {}

const raiser: Raiser = {
  raise(className, ...args) {
    throw new Raised(`${className}: ${args.join(', ')}`)
  },
}

const double = (text: string): number => parseFloatText(text)!
const int = (text: string): Int => parseIntText(raiser, text, 10)!

function shown(compute: () => string): string {
  try {
    return compute()
  } catch (error) {
    if (error instanceof Raised) return error.message
    throw error
  }
}

const floats = [
  ['0.0', '0.0'],
  ['-0.0', '-0.0'],
  ['1.0', '1.0'],
  ['0.1', '0.1'],
  ['1e+16', '1e+16'],
  ['1000000000000000.0', '1000000000000000.0'],
  ['1.2345678901234568e+17', '1.2345678901234568e+17'],
  ['0.0001', '0.0001'],
  ['1e-05', '1e-05'],
  ['5e-324', '5e-324'],
  ['1.7976931348623157e+308', '1.7976931348623157e+308'],
  ['2.5', '2.5'],
  ['1e+22', '1e+22'],
  ['1e+23', '1e+23'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['100.0', '100.0'],
  ['inf', 'inf'],
  ['nan', 'nan'],
  ['-1.5e-07', '-1.5e-07'],
] as const

const formatFloat_ = [
  ['1234.56789', '.2f', '1234.57'],
  ['1234.56789', ',.2f', '1,234.57'],
  ['0.125', '.2f', '0.12'],
  ['2.675', '.2f', '2.67'],
  ['2.5', '.0f', '2'],
  ['0.5', '.0f', '0'],
  ['1e+22', '.0f', '10000000000000000000000'],
  ['1234.5', 'e', '1.234500e+03'],
  ['9.9999', '.2e', '1.00e+01'],
  ['0.0001', 'g', '0.0001'],
  ['1e-05', 'g', '1e-05'],
  ['1000000.0', 'g', '1e+06'],
  ['123456.0', '.3g', '1.23e+05'],
  ['100.0', '.3', '1e+02'],
  ['2.0', '.3', '2.0'],
  ['1234.5', '.2', '1.2e+03'],
  ['0.25', '%', '25.000000%'],
  ['0.12345', '.1%', '12.3%'],
  ['-0.04', '.1f', '-0.0'],
  ['-0.04', 'z.1f', '0.0'],
  ['12.5', '=+8', '+   12.5'],
  ['12.5', '*^9', '**12.5***'],
  ['1234567.0', '012,', '01,234,567.0'],
  ['1.0', '#.0f', '1.'],
  ['7.0', '#.3g', '7.00'],
  ['inf', '06', '000inf'],
  ['nan', '>6', '   nan'],
  ['1e+23', '.0f', '99999999999999991611392'],
  ['0.1', '.25f', '0.1000000000000000055511151'],
  ['5e-324', '.3e', '4.941e-324'],
  ['3.0', 'd', "ValueError: Unknown format code 'd' for object of type 'float'"],
  ['3.0', 's', "ValueError: Unknown format code 's' for object of type 'float'"],
] as const

const formatInt_ = [
  ['1234567', ',', '1,234,567'],
  ['1234567', '_', '1_234_567'],
  ['-1234567', '015,', '-00,001,234,567'],
  ['255', '#x', '0xff'],
  ['255', '#010b', '0b11111111'],
  ['65535', '_x', 'ffff'],
  ['65', 'c', 'A'],
  ['5', '=+4', '+  5'],
  ['5', '^3', ' 5 '],
  ['5', ' ', ' 5'],
  ['7', '.2f', '7.00'],
  ['3', 's', "ValueError: Unknown format code 's' for object of type 'int'"],
  ['1', '.2d', 'ValueError: Precision not allowed in integer format specifier'],
  ['1', ',x', "ValueError: Cannot specify ',' with 'x'."],
  ['1', 'zd', 'ValueError: Negative zero coercion (z) not allowed in integer format specifier'],
  ['100000000000000000000', ',', '100,000,000,000,000,000,000'],
  ['1180591620717411303424', 'x', '400000000000000000'],
  ['1114112', 'c', 'OverflowError: %c arg not in range(0x110000)'],
  ['1', '5,_', "ValueError: Cannot specify both ',' and '_'."],
  ['1', '.', 'ValueError: Format specifier missing precision'],
  ['1', 'dd', "ValueError: Invalid format specifier 'dd' for object of type 'int'"],
] as const

const formatText_ = [
  ['ab', '>5', '   ab'],
  ['ab', '*^6', '**ab**'],
  ['abcdef', '.3', 'abc'],
  ['\ud83d\ude00', '>3', '  \ud83d\ude00'],
  ['ab', '=', "ValueError: '=' alignment not allowed in string format specifier"],
  ['ab', '+', 'ValueError: Sign not allowed in string format specifier'],
  ['ab', 'd', "ValueError: Unknown format code 'd' for object of type 'str'"],
  ['ab', '#', 'ValueError: Alternate form (#) not allowed in string format specifier'],
  ['ab', ',', "ValueError: Cannot specify ',' with 's'."],
  ['ab', '05', 'ab000'],
] as const

const round = [
  ['2.675', 2, '2.67'],
  ['0.125', 2, '0.12'],
  ['1.005', 2, '1.0'],
  ['1234.5678', -2, '1200.0'],
  ['5.015', 2, '5.01'],
  ['0.5', 0, '0.0'],
  ['1.5', 0, '2.0'],
  ['2.5', 0, '2.0'],
  ['1e+22', -20, '1e+22'],
  ['123.456', 5, '123.456'],
  ['-0.4', 0, '-0.0'],
  ['1e-320', 320, '1e-320'],
] as const

const reprs = [
  ["it's", '"it\'s"', '"it\'s"'],
  ['say "hi"', '\'say "hi"\'', '\'say "hi"\''],
  ['both \' and "', "'both \\' and \"'", "'both \\' and \"'"],
  ['tab\t\n\r\\', "'tab\\t\\n\\r\\\\'", "'tab\\t\\n\\r\\\\'"],
  ['\u0000\u001b\u007f\u0080\u00a0\u00ad', "'\\x00\\x1b\\x7f\\x80\\xa0\\xad'", "'\\x00\\x1b\\x7f\\x80\\xa0\\xad'"],
  ['\u00e9\ud55c\ud83d\ude00', "'\u00e9\ud55c\ud83d\ude00'", "'\\xe9\\ud55c\\U0001f600'"],
  ['\u200b\u2028\ud7ff', "'\\u200b\\u2028\\ud7ff'", "'\\u200b\\u2028\\ud7ff'"],
  ['', "''", "''"],
] as const

const parseInt_ = [
  ['42', 10, '42'],
  [' -7\n', 10, '-7'],
  ['1_000', 10, '1000'],
  ['1__0', 10, "ValueError: invalid literal for int() with base 10: '1__0'"],
  ['0x1f', 0, '31'],
  ['0b11', 2, '3'],
  ['ff', 16, '255'],
  ['z', 36, '35'],
  ['007', 10, '7'],
  ['010', 0, "ValueError: invalid literal for int() with base 0: '010'"],
  ['\u0663', 10, '3'],
  ['', 10, "ValueError: invalid literal for int() with base 10: ''"],
  ['9999999999999999999999999', 10, '9999999999999999999999999'],
  ['1e5', 10, "ValueError: invalid literal for int() with base 10: '1e5'"],
] as const

const parseFloat_ = [
  ['3.5', '3.5'],
  [' -2 ', '-2.0'],
  ['1e3', '1000.0'],
  ['.5', '0.5'],
  ['5.', '5.0'],
  ['inf', 'inf'],
  ['-Infinity', '-inf'],
  ['nan', 'nan'],
  ['1_0.5', '10.5'],
  ['', "ValueError: could not convert string to float: ''"],
  ['x', "ValueError: could not convert string to float: 'x'"],
  ['e5', "ValueError: could not convert string to float: 'e5'"],
  ['1_', "ValueError: could not convert string to float: '1_'"],
  ['\u0663.\u0665', '3.5'],
] as const

describe('texts of values', () => {
  test.each(floats)('repr of the float %s', (source, expected) => {
    expect(floatRepr(double(source))).toBe(expected)
  })

  test.each(formatFloat_)('format(%s, %j)', (source, spec, expected) => {
    expect(shown(() => formatFloat(raiser, double(source), spec))).toBe(expected)
  })

  test.each(formatInt_)('format(%s, %j)', (source, spec, expected) => {
    expect(shown(() => formatInt(raiser, int(source), spec))).toBe(expected)
  })

  test.each(formatText_)('format(%j, %j)', (text, spec, expected) => {
    expect(shown(() => formatText(raiser, text, spec))).toBe(expected)
  })

  test.each(round)('round(%s, %i)', (source, places, expected) => {
    expect(floatRepr(roundDecimals(double(source), places))).toBe(expected)
  })

  test.each(reprs)('repr of the text %j', (text, expected, ascii) => {
    expect(textRepr(text)).toBe(expected)
    expect(asciiRepr(textRepr(text))).toBe(ascii)
  })
})

describe('values of texts', () => {
  test.each(parseInt_)('int(%j, %i)', (text, base, expected) => {
    const value = parseIntText(raiser, text, base)
    expect(value === undefined ? undefined : String(value)).toBe(
      expected.startsWith('ValueError') ? undefined : expected,
    )
  })

  test.each(parseFloat_)('float(%j)', (text, expected) => {
    const value = parseFloatText(text)
    expect(value === undefined ? undefined : floatRepr(value)).toBe(
      expected.startsWith('ValueError') ? undefined : expected,
    )
  })
})
