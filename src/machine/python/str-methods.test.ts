import { expect, test } from 'vitest'
import { seededRandom } from '../../base/random'
import { NativeCalls, pythonResults } from '../testing/native-calls'
import type { HeapObject } from '../values'
import { strMethods } from './str-methods'

const calls = new NativeCalls({ str: strMethods })

/** What CPython 3.11.7 gives. */
const recorded: Readonly<Record<string, string>> = {
  "str.title('hello mc-donald')": "'Hello Mc-Donald'",
  "str.title('they are ǆ ﬁ ßa')": "'They Are ǅ Fi Ssa'",
  "str.capitalize('ΑΣ ΑΣ')": "'Ας ας'",
  "str.swapcase('Straße ΑΣ')": "'sTRASSE ας'",
  "str.casefold('Straße ﬁ ς ı')": "'strasse fi σ ı'",
  "str.split(' a  b c ', None, 1)": "['a', 'b c ']",
  "str.split('a,b,,c', ',')": "['a', 'b', '', 'c']",
  "str.split('abc', '')": 'ValueError: empty separator',
  "str.rsplit('a b c', maxsplit=1)": "['a b', 'c']",
  "str.splitlines('a\\nb\\r\\nc\\u000bd')": "['a', 'b', 'c', 'd']",
  "str.splitlines('a\\n\\nb', True)": "['a\\n', '\\n', 'b']",
  "str.join('-', ['a', 'b'])": "'a-b'",
  "str.join('-', ['a', 1])": 'TypeError: sequence item 1: expected str instance, int found',
  "str.join('-', 5)": 'TypeError: can only join an iterable',
  "str.replace('aaa', 'a', 'b', 2)": "'bba'",
  "str.replace('ab', '', '-')": "'-a-b-'",
  "str.replace('ab', None, '-')": 'TypeError: replace() argument 1 must be str, not None',
  "str.find('a😀b', 'b')": '2',
  "str.find('abc', 'c', -1)": '2',
  "str.index('abc', 'z')": 'ValueError: substring not found',
  "str.count('aaaa', 'aa')": '2',
  "str.count('abc', '')": '4',
  "str.count('abc', '', 4)": '0',
  "str.startswith('abc', ('x', 'a'))": 'True',
  "str.startswith('abc', 5)": 'TypeError: startswith first arg must be str or a tuple of str, not int',
  "str.endswith('abc', 'b', 0, -1)": 'True',
  "str.center('ab', 5, '*')": "'**ab*'",
  "str.center('abc', 6, '*')": "'*abc**'",
  "str.center('abc', 6, 'xy')": 'TypeError: The fill character must be exactly one character long',
  "str.zfill('-5', 4)": "'-005'",
  "str.ljust('ab', 4, '.')": "'ab..'",
  "str.expandtabs('a\\tbc\\td', 4)": "'a   bc  d'",
  "str.partition('a=b=c', '=')": "('a', '=', 'b=c')",
  "str.rpartition('a=b=c', '=')": "('a=b', '=', 'c')",
  "str.partition('abc', '')": 'ValueError: empty separator',
  "str.removeprefix('abc', 'ab')": "'c'",
  "str.removesuffix('abc', '')": "'abc'",
  "str.strip('xxabcxx', 'x')": "'abc'",
  "str.strip('abc', 5)": 'TypeError: strip arg must be None or str',
  "str.isdigit('12²')": 'True',
  "str.isdecimal('12²')": 'False',
  "str.isnumeric('½')": 'True',
  "str.isalpha('한국어')": 'True',
  "str.isidentifier('변수_1')": 'True',
  "str.istitle('Hello World')": 'True',
  "str.isupper('A1')": 'True',
  "str.isprintable('a\\n')": 'False',
}

test.each(Object.entries(recorded))('%s', (call, result) => {
  expect(calls.result(call)).toBe(result)
})

const TEXTS = [
  '',
  'a',
  'abcabc',
  'Hello World',
  ' a  b ',
  'a,b,,c',
  'x\\ny\\r\\nz',
  '-42',
  'é😀b😀',
  'ß ŉ ΑΣ',
  '한국어 문장',
  '²½٣Ⅷ一',
]
const PARTS = ['', 'a', ',', ' ', 'bc', '😀']
const PLAIN = [
  'upper',
  'lower',
  'title',
  'capitalize',
  'swapcase',
  'casefold',
  'strip',
  'split',
  'splitlines',
  'isalpha',
]
const ABOUT = [
  'isdigit',
  'isdecimal',
  'isnumeric',
  'isalnum',
  'isspace',
  'isupper',
  'islower',
  'istitle',
  'isidentifier',
]
const WITH = [
  'split',
  'rsplit',
  'partition',
  'rpartition',
  'find',
  'rfind',
  'index',
  'count',
  'startswith',
  'endswith',
  'strip',
]
const STRETCHES = ['1', '-2', '0, -1', '2, 1', '9', '-9, 2', 'None, 3']

test('texts of all kinds, as CPython at hand treats them', () => {
  const all = TEXTS.flatMap((text) => [
    ...[...PLAIN, ...ABOUT].map((name) => `str.${name}('${text}')`),
    ...WITH.flatMap((name) => PARTS.map((part) => `str.${name}('${text}', '${part}')`)),
    ...['rsplit', 'split', 'replace'].flatMap((name) =>
      PARTS.map((part) => `str.${name}('${text}', '${part}', ${name === 'replace' ? "'<>', " : ''}1)`),
    ),
    ...['find', 'rfind', 'count', 'startswith'].flatMap((name) =>
      PARTS.flatMap((part) => STRETCHES.map((stretch) => `str.${name}('${text}', '${part}', ${stretch})`)),
    ),
    ...['center', 'ljust', 'rjust', 'zfill'].flatMap((name) => [0, 4, 7, 8].map((n) => `str.${name}('${text}', ${n})`)),
  ])
  const expected = pythonResults(all)
  if (expected)
    expect(all.map((call) => `${call} ${calls.result(call)}`)).toEqual(all.map((call, i) => `${call} ${expected[i]}`))
}, 30_000)

test.each([1, 2, 3])('split goes by any separator as JavaScript does, in short texts and long (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const letters = ['a', 'b', ',', 'é', '😀', '\ud83d', ' ']
  const some = (most: number) =>
    Array.from({ length: random.below(most) + 1 }, () => letters[random.below(letters.length)]!).join('')
  for (let i = 0; i < 2000; i++) {
    const [text, separator] = [some(i % 20 === 0 ? 800 : 12), some(2)]
    expect((calls.value('str.split', text, separator, -1) as HeapObject).fields).toEqual(text.split(separator))
  }
})
