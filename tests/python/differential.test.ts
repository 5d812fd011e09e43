import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { seededRandom, type Random } from '../../src/base/random'
import { runSource } from '../../src/cli/run'
import { python } from '../../src/toolchains/python'

/**
 * Random expressions on builtin values, by Interleave and by CPython 3.11 where that is installed: what they show, or
 * the exception they raise, must be the same. INTERLEAVE_CASES and INTERLEAVE_SEED look further than the usual run does.
 */

const version = spawnSync('python3', ['-c', 'import sys; print(sys.version_info[:2] == (3, 11))'], { encoding: 'utf8' })
const hasPython = version.stdout?.trim() === 'True'
const CASES = Number(process.env['INTERLEAVE_CASES'] ?? 400)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)

type Make = (r: Chooser) => string

class Chooser {
  constructor(private readonly random: Random) {}
  below(n: number): number {
    return this.random.below(n)
  }
  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }
  many(least: number, most: number, make: () => string): string[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make)
  }
  maybe(text: string): string {
    return this.below(2) ? text : ''
  }
}

const int: Make = (r) =>
  r.of([
    () => String(r.below(10)),
    () => String(r.below(2000) - 1000),
    () => String(r.below(2 ** 31) - 2 ** 30),
    () => String(r.below(2 ** 31) * 2 ** 22 + r.below(2 ** 20)),
    () => `(${r.of(['', '-'])}${r.below(1000)} * 10 ** ${r.below(40)} + ${r.below(1000)})`,
    () => r.of(['0', '1', '-1', '9007199254740991', '9007199254740992', '-9007199254740993', '(2 ** 64)', 'True']),
  ])()

const float: Make = (r) =>
  r.of([
    () => r.of(['0.0', '-0.0', '0.5', '1.5', '2.5', '2.675', '1e16', '1e15', '1e-5', '0.1', '1e23', '5e-324']),
    () => r.of(['1.7976931348623157e308', 'float("inf")', 'float("-inf")', 'float("nan")', '123456.789', '1e22']),
    () => String(r.below(100000) / 100) + (r.below(2) ? 'e1' : 'e-1'),
    () => `${r.of(['', '-'])}${r.below(2 ** 31)}${r.below(2 ** 31)}e${r.below(60) - 45}`,
    () => `${r.below(2 ** 31)}.${r.below(2 ** 31)}`,
    () => `${r.below(20) - 10}.${r.of(['5', '25', '125', '05', '15', '35', '45'])}`,
  ])()

const number: Make = (r) => (r.below(2) ? int(r) : float(r))
const letters = [...'abcXYZ 019_-.,%\t\n\'"\\éß한😀İǆ\u200b']
const text: Make = (r) => JSON.stringify(r.many(0, 8, () => r.of(letters)).join(''))
const word: Make = (r) => JSON.stringify(r.many(1, 2, () => r.of([...'ab ,c한😀'])).join(''))
const scalar: Make = (r) => r.of([int, float, text, () => r.of(['None', 'True', 'False'])])(r)
const list: Make = (r) => `[${r.many(0, 4, () => scalar(r)).join(', ')}]`
const ints: Make = (r) => `[${r.many(0, 7, () => String(r.below(40) - 8)).join(', ')}]`
const set: Make = (r) => `set(${ints(r)})`
const container: Make = (r) =>
  r.of([list, (q: Chooser) => `tuple(${list(q)})`, set, (q: Chooser) => `{${q.below(3)}: ${list(q)}}`, text])(r)
const anything: Make = (r) => r.of([scalar, container])(r)
const small: Make = (r) => String(r.below(12) - 3)

const spec: Make = (r) => {
  const align = r.of(['', '', '<', '>', '^', '=', '*^', '0>', '한<', '_='])
  const width = r.of(['', '', '1', '5', '12', '020', '08'])
  const precision = r.of(['', '', '.0', '.1', '.2', '.3', '.10', '.17', '.25'])
  const type = r.of([...'bcdeEfFgGnosxX%', '', '', '', 'z', 'dd'])
  const text = align + r.of(['', '', '', '+', ' ', '-']) + r.of(['', '', '', '#', 'z']) + width
  return JSON.stringify(text + r.of(['', '', '', ',', '_']) + precision + type)
}

const percent: Make = (r) => {
  const flags = r.many(0, 2, () => r.of([...'-+ #0'])).join('')
  const directive = `%${flags}${r.of(['', '3', '10'])}${r.of(['', '.0', '.2', '.5'])}${r.of([...'sraodixXeEfFgGc%'])}`
  return `${JSON.stringify(r.maybe('a ') + directive)} % (${r.below(8) ? `${scalar(r)},` : ''})`
}

const slice: Make = (r) => `[${r.maybe(small(r))}:${r.maybe(small(r))}${r.maybe(`:${small(r)}`)}]`
const plainMethods = [
  'upper',
  'lower',
  'title',
  'capitalize',
  'swapcase',
  'strip',
  'lstrip',
  'rstrip',
  'split',
  'rsplit',
]
const tests = [
  'isdigit',
  'isalpha',
  'isalnum',
  'isspace',
  'isupper',
  'islower',
  'istitle',
  'isidentifier',
  'isprintable',
]
const method: Make = (r) =>
  r.of([
    () => `.${r.of([...plainMethods, ...tests, 'splitlines', 'casefold', 'isnumeric', 'isdecimal'])}()`,
    () =>
      `.${r.of(['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'])}(${word(r)}${r.maybe(`, ${small(r)}`)})`,
    () => `.${r.of(['find', 'count', 'startswith', 'rindex'])}(${word(r)}, ${small(r)}, ${small(r)})`,
    () => `.${r.of(['split', 'rsplit'])}(${r.of(['None', word(r)])}${r.maybe(`, ${small(r)}`)})`,
    () => `.replace(${r.of([word(r), '""'])}, ${word(r)}${r.maybe(`, ${small(r)}`)})`,
    () => `.${r.of(['center', 'ljust', 'rjust', 'zfill'])}(${small(r)})`,
    () =>
      `.${r.of(['strip', 'lstrip', 'rstrip', 'removeprefix', 'removesuffix', 'partition', 'rpartition'])}(${word(r)})`,
    () => `.join(${r.of([text(r), list(r), '["a", "b"]'])})`,
    () => `.expandtabs(${small(r)})`,
  ])()

const operators = ['+', '-', '*', '/', '//', '%', '&', '|', '^', '<<', '>>']
const expressions: Record<string, Make> = {
  repr: (r) => anything(r),
  arithmetic: (r) => `${number(r)} ${r.of(operators.slice(0, 9))} ${number(r)}`,
  shift: (r) => `${int(r)} ${r.of(['<<', '>>'])} ${r.below(80) - 2}`,
  power: (r) => `${r.of([int(r), String(r.below(300) / 100)])} ** ${r.below(24) - 6}`,
  mixed: (r) => `${anything(r)} ${r.of(operators)} ${r.of([small(r), anything(r)])}`,
  unary: (r) => `${r.of(['-', '+', '~', 'not '])}${anything(r)}`,
  compare: (r) => `${anything(r)} ${r.of(['<', '<=', '>', '>=', '==', '!=', 'in', 'not in'])} ${anything(r)}`,
  numbers: (r) => `${number(r)} ${r.of(['<', '<=', '==', '!='])} ${number(r)}`,
  divmod: (r) => `divmod(${number(r)}, ${number(r)})`,
  round: (r) => `round(${number(r)}${r.maybe(`, ${r.below(30) - 8}`)})`,
  pow: (r) => `pow(${int(r)}, ${r.below(50) - 3}, ${int(r)})`,
  convert: (r) =>
    `${r.of(['int', 'float', 'str', 'bool', 'abs', 'hash', 'repr', 'ascii', 'len', 'list', 'set'])}(${number(r)})`,
  base: (r) => `${r.of(['bin', 'oct', 'hex', 'chr'])}(${int(r)})`,
  parse: (r) =>
    `${r.of(['int', 'float'])}(${r.of([text(r), `str(${number(r)})`, `" ${small(r)}_0 "`, '"1e5"', '"0x1f"'])})`,
  parseBase: (r) =>
    `int(${r.of([`hex(${int(r)})`, `bin(${int(r)})`, `"z1"`, `str(${int(r)})`])}, ${r.of(['0', '2', '8', '10', '16', '36', '37'])})`,
  format: (r) => `format(${r.of([number, number, scalar])(r)}, ${spec(r)})`,
  percent,
  fields: (r) =>
    `"{${r.of(['', '0', '1', 'x', '0!r', '0!s', '1!a'])}:${JSON.parse(spec(r))}}|{${r.of(['', '1', '0[0]', '0.real'])}}".format(${scalar(r)}, ${scalar(r)}, x=${scalar(r)})`,
  slices: (r) => `${container(r)}${slice(r)}`,
  items: (r) => `${container(r)}[${r.of([small, scalar])(r)}]`,
  ranges: (r) => `[range(${small(r)}, ${small(r)}, ${small(r)})${r.maybe(slice(r))}, list(range(${small(r)}))]`,
  strings: (r) => `${text(r)}${method(r)}`,
  sets: (r) => `[${set(r)} ${r.of(['|', '&', '-', '^', '<', '=='])} ${set(r)}, ${set(r)}]`,
  setMethods: (r) =>
    `${set(r)}.${r.of(['union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'isdisjoint'])}(${r.of([ints, set])(r)})`,
  frozen: (r) =>
    `[frozenset(${ints(r)}), hash(frozenset(${ints(r)})), hash(tuple(${ints(r)})), {*${ints(r)}}, set(range(${r.below(50)}))]`,
  sorting: (r) => `sorted(${container(r)}${r.maybe(', reverse=True')}${r.maybe(', key=str')})`,
  extremes: (r) =>
    `${r.of(['min', 'max', 'sum', 'any', 'all', 'len', 'list', 'tuple', 'dict', 'sorted'])}(${container(r)})`,
  zips: (r) =>
    `${r.of(['list', 'dict', 'tuple', 'sorted', 'set'])}(${r.of(['zip', 'map(lambda a, b: (a, b), ', 'zip('])}`.replace(
      /zip$/,
      'zip(',
    ) + `${ints(r)}, ${ints(r)}))`,
  lists: (r) =>
    `[x := ${ints(r)}, x.${r.of([`pop(${small(r)})`, `insert(${small(r)}, 9)`, 'reverse()', 'sort()', `index(${small(r)})`, `remove(${small(r)})`, `count(${small(r)})`, 'extend("ab")'])}, x]`,
}

/** Sets that grow and shrink, shown after every change. */
function setHistory(r: Chooser): string {
  const steps = r.many(5, 40, () => `s.${r.of(['add', 'add', 'discard'])}(${r.below(100) - 10})`)
  return `s = set()\nshown = []\n${steps.map((step) => `${step}; shown.append(str(s))`).join('\n')}\nprint(" ".join(shown), s.copy(), s | {70, 80}, s - {1, 2, 3})`
}

function program(random: Chooser): string {
  const kinds = Object.keys(expressions)
  const lines = Array.from({ length: CASES }, (_, i) => {
    const source = expressions[kinds[i % kinds.length]!]!(random)
    return `try:\n    print(${i}, repr(${source}))\nexcept Exception as e:\n    print(${i}, type(e).__name__, e)`
  })
  return [...lines, ...Array.from({ length: CASES / 100 }, () => setHistory(random))].join('\n') + '\n'
}

const byPython = (source: string) =>
  spawnSync('python3', ['-W', 'ignore', '-'], {
    input: source,
    encoding: 'utf8',
    env: { ...process.env, PYTHONHASHSEED: '0' },
  })

function byInterleave(source: string): string {
  const result = runSource(python, source, {
    ...{ command: 'run', file: 'random.py', schedule: 'first', time: 'free', runtime: 'python', maxSteps: 1_000_000 },
    ...{ json: false, at: null, base: '' },
  })
  const complaints = result.diagnostics.map((d) => `${d.message} at ${source.slice(d.span.from, d.span.to)}`)
  return [...(result.machine?.output ?? []).map((piece) => piece.text), ...complaints].join('')
}

describe.skipIf(!hasPython)('random expressions', () => {
  test(`show as in CPython (${CASES} from seed ${SEED})`, { timeout: 120_000 }, () => {
    const source = program(new Chooser(seededRandom(SEED)))
    const [ours, theirs] = [byInterleave(source), byPython(source)]
    expect(theirs.stderr).toBe('')
    const lines = source.split('\n').filter((line) => line.startsWith('    print') && !line.includes('type(e)'))
    const [a, b] = [ours.split('\n'), theirs.stdout.split('\n')]
    const differences = b.flatMap((line, i) => (a[i] === line ? [] : [{ source: lines[i], python: line, ours: a[i] }]))
    expect(differences).toEqual([])
  })
})
