import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FunctionCode, Program } from '../../program/program'
import { ExceptionSlot, Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { renderException, renderThreadException, type WrongName } from './traceback'

const corpus = new URL('../../../tests/python/', import.meta.url)
const recorded = JSON.parse(readFileSync(new URL('recorded.json', corpus), 'utf8')) as Record<
  string,
  { stderr: string }
>

/** Where an exception passed: line, function, and the code to blame on that line, to `end` where that is later. */
type Place = readonly [line: number, name: string, code: string, end?: string] | string

interface Raised {
  /** `KeyError`, or a class of the program's own. */
  readonly type: string
  readonly text: string
  readonly places: readonly Place[]
  readonly module?: string
  readonly cause?: Raised | null
  readonly context?: Raised
  readonly wrong?: WrongName
}

/** Builds a program of one instruction a frame, and the exceptions, and renders the last of them. */
class Case {
  private readonly types = new Types()
  private readonly spans: number[] = []
  private readonly functions: FunctionCode[] = []
  private readonly raised = new Map<HeapObject, Raised>()

  constructor(
    private readonly fileName: string,
    private readonly source: string,
  ) {}

  render(raised: Raised): string {
    const exception = this.exception(raised)
    const program = {
      fileName: this.fileName,
      source: this.source,
      spans: Int32Array.from(this.spans),
      functions: this.functions,
    } as unknown as Program
    const of = (each: HeapObject) => this.raised.get(each)!
    return renderException(
      program,
      this.types,
      exception,
      (each) => of(each).text,
      (each) => of(each).wrong ?? null,
    )
  }

  private exception(raised: Raised): HeapObject {
    const { type, module = '__main__', cause, context } = raised
    const cls = this.types.has(type)
      ? this.types.named(type)
      : this.types.makeClass(type, module, [this.types.named('Exception')], { library: false, inheritable: true })
    const exception = new HeapObject(Kind.Instance, cls, [], null, 0, 0)
    exception.fields[ExceptionSlot.Cause] = cause ? this.exception(cause) : cause
    exception.fields[ExceptionSlot.Context] = context && this.exception(context)
    exception.fields[ExceptionSlot.SuppressContext] = cause !== undefined
    exception.fields[ExceptionSlot.Traceback] = this.traceback(raised.places)
    this.raised.set(exception, raised)
    return exception
  }

  private traceback(places: readonly Place[]): Value {
    if (places.length === 0) return undefined
    const entries = places.map((place) => (typeof place === 'string' ? place : this.instruction(place)))
    return new HeapObject(Kind.Tuple, this.types.tuple, entries, null, 0, 0)
  }

  private instruction([line, name, code, end = code]: Exclude<Place, string>): number {
    const lineStart =
      this.source
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0)
    const from = this.source.indexOf(code, lineStart)
    const pc = this.functions.length
    this.spans.push(from, this.source.indexOf(end, from) + end.length)
    this.functions.push({ name, start: pc, end: pc + 1 } as FunctionCode)
    return pc
  }
}

const repeated = (times: number, place: Place): Place[] => new Array<Place>(times).fill(place)

const cases: Record<string, Raised> = {
  assertion_plain: { type: 'AssertionError', text: '', places: [[3, '<module>', 'total == 1.0']] },
  attribute_error: {
    type: 'AttributeError',
    text: "'Player' object has no attribute 'scroe'",
    places: [
      [12, '<module>', 'p.add(5)'],
      [7, 'add', 'self.scroe'],
    ],
    wrong: { name: 'scroe', scopes: [['__class__', 'add', 'name', 'score']] },
  },
  class_body: {
    type: 'NameError',
    text: "name 'zero' is not defined",
    places: [
      [1, '<module>', 'class Settings:', 'zero'],
      [4, 'Settings', 'zero'],
    ],
    wrong: { name: 'zero', scopes: [['size', 'half'], ['Settings'], ['zip', 'repr']] },
  },
  chain_cause: {
    type: 'ConfigError',
    text: "bad number 'abc'",
    places: [
      [17, '<module>', 'main()'],
      [14, 'main', 'read("abc")'],
      [9, 'read', 'raise ConfigError(f"bad number {text!r}") from error'],
    ],
    cause: {
      type: 'ValueError',
      text: "could not convert string to float: 'abc'",
      places: [[7, 'read', 'float(text)']],
    },
  },
  chain_long: {
    type: 'RuntimeError',
    text: 'third',
    places: [
      [21, '<module>', 'c()'],
      [16, 'c', 'raise RuntimeError("third") from error'],
    ],
    cause: {
      type: 'TypeError',
      text: 'second',
      places: [
        [14, 'c', 'b()'],
        [9, 'b', 'raise TypeError("second")'],
      ],
      context: {
        type: 'KeyError',
        text: "'first'",
        places: [
          [7, 'b', 'a()'],
          [2, 'a', 'raise KeyError("first")'],
        ],
      },
    },
  },
  chain_none: {
    type: 'LookupError',
    text: 'nothing at 2',
    places: [
      [9, '<module>', 'get("ab", 2)'],
      [5, 'get', 'raise LookupError(f"nothing at {index}") from None'],
    ],
    cause: null,
    context: { type: 'IndexError', text: 'string index out of range', places: [[3, 'get', 'items[index]']] },
  },
  custom_exception: {
    type: 'InsufficientFunds',
    text: 'balance 70, needed 500',
    places: [
      [17, '<module>', 'withdraw(', ')'],
      [11, 'withdraw', 'raise InsufficientFunds(balance, amount)'],
    ],
  },
  in_comprehension: {
    type: 'ValueError',
    text: "invalid literal for int() with base 10: 'x'",
    places: [
      [3, '<module>', '[int(w) for w in words]'],
      [3, '<listcomp>', 'int(w)'],
    ],
  },
  key_error: { type: 'KeyError', text: "'pear'", places: [[3, '<module>', 'inventory["fruit"]["pear"]']] },
  multi_line_expression: {
    type: 'TypeError',
    text: "unsupported operand type(s) for -: 'int' and 'str'",
    places: [[4, '<module>', 'price', 'count']],
  },
  multi_line_message: {
    type: 'Report',
    text: 'line one\nline two: 1, two',
    places: [[7, '<module>', 'raise Report(1, "two")']],
  },
  recursion_error: {
    type: 'RecursionError',
    text: 'maximum recursion depth exceeded',
    places: [[6, '<module>', 'down(0)'], ...repeated(999, [2, 'down', 'down(n + 1)'])],
  },
  traceback_repeats: {
    type: 'ValueError',
    text: 'reached zero',
    places: [
      [11, '<module>', 'count_down(8)'],
      ...repeated(8, [4, 'count_down', 'count_down(n - 1)']),
      [3, 'count_down', 'raise ValueError("reached zero")'],
    ],
  },
  unicode_line: {
    type: 'TypeError',
    text: "can't multiply sequence by non-int of type 'str'",
    places: [
      [6, '<module>', 'größe("ü")'],
      [2, 'größe', 'text * "한국어"'],
    ],
  },
  zero_division: {
    type: 'ZeroDivisionError',
    text: 'division by zero',
    places: [
      [6, '<module>', 'average([])'],
      [2, 'average', 'sum(values) / len(values)'],
    ],
  },
}

test.each(Object.entries(cases))('%s reads as CPython prints it', (name, raised) => {
  const source = readFileSync(new URL(`errors/${name}.py`, corpus), 'utf8')
  expect(new Case(`${name}.py`, source).render(raised)).toBe(recorded[`errors/${name}.py`]!.stderr)
})

test('a thread tells its name, and the library frames it came through', () => {
  const library = (line: number, name: string, code: string) =>
    `  File "/usr/lib/python3.11/threading.py", line ${line}, in ${name}\n    ${code}\n`
  const source = readFileSync(new URL('threads/exception_in_thread.py', corpus), 'utf8')
  const text = new Case('exception_in_thread.py', source).render({
    type: 'ZeroDivisionError',
    text: 'division by zero',
    places: [
      library(1045, '_bootstrap_inner', 'self.run()'),
      library(982, 'run', 'self._target(*self._args, **self._kwargs)'),
      [11, 'outer', 'divide(10, n)'],
      [7, 'divide', 'a / b'],
    ],
  })
  const expected = recorded['threads/exception_in_thread.py']!.stderr
  expect(renderThreadException('Thread-2 (outer)', text)).toBe(expected)
})

test('a class of a library module is named with it, one in a function by its path', () => {
  const place: Place = [1, '<module>', 'raise x']
  const raise = (type: string, module?: string) =>
    new Case('main.py', 'raise x').render({ type, module, text: '', places: [place] })
  expect(raise('Empty', '_queue').split('\n').at(-2)).toBe('_queue.Empty')
  expect(raise('f.<locals>.E').split('\n').at(-2)).toBe('f.<locals>.E')
})

test('a cause that was never raised has no traceback, and a circle of causes ends', () => {
  const text = new Case('main.py', 'raise A from B()').render({
    type: 'A',
    text: 'a',
    places: [[1, '<module>', 'raise A from B()']],
    cause: { type: 'B', text: 'b', places: [] },
  })
  expect(text).toMatch(/^B: b\n\nThe above exception was the direct cause/)
  const types = new Types()
  const exception = new HeapObject(Kind.Instance, types.named('KeyError'), [], null, 0, 0)
  exception.fields[ExceptionSlot.Context] = exception
  expect(renderException({ source: '' } as Program, types, exception, () => '')).toBe('KeyError\n')
})

test('lines may end in any way, and astral characters count once', () => {
  const text = new Case('main.py', 'a = 1\r\nx = "𐀀" + a[0]\r\n').render({
    type: 'TypeError',
    text: '',
    places: [[2, '<module>', 'a[0]']],
  })
  expect(text.split('\n').slice(1, 4)).toEqual([
    '  File "main.py", line 2, in <module>',
    '    x = "𐀀" + a[0]',
    '              ~^^^',
  ])
})
