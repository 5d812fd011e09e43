import { expect, test } from 'vitest'
import { NativeCalls } from '../testing/native-calls'
import { floatMethods, intMethods } from './number-methods'

const calls = new NativeCalls({ int: intMethods, float: floatMethods })

/** What CPython 3.11.7 gives. */
const recorded: Readonly<Record<string, string>> = {
  'int.bit_length(255)': '8',
  'int.bit_length(-1180591620717411303424)': '71',
  'int.bit_count(-255)': '8',
  'int.as_integer_ratio(True)': '(1, 1)',
  'int.conjugate(3)': '3',
  'float.is_integer(2.0)': 'True',
  'float.is_integer(nan)': 'False',
  'float.as_integer_ratio(-2.25)': '(-9, 4)',
  'float.as_integer_ratio(inf)': 'OverflowError: cannot convert Infinity to integer ratio',
  'float.as_integer_ratio(nan)': 'ValueError: cannot convert NaN to integer ratio',
  'float.hex(0.1)': "'0x1.999999999999ap-4'",
  'float.hex(-0.0)': "'-0x0.0p+0'",
  'float.hex(5e-324)': "'0x0.0000000000001p-1022'",
  'float.hex(inf)': "'inf'",
}

test.each(Object.entries(recorded))('%s', (call, result) => {
  expect(calls.result(call)).toBe(result)
})
