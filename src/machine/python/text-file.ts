import { native, type Native } from '../native'
import { ProcessSlot, type Runtime } from '../runtime'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { isInt } from './arithmetic'

/** The files that a program finds open: sys.stdin, sys.stdout and sys.stderr. */

const CLASS = '_io.TextIOWrapper'

/** `stdin`, `stdout` or `stderr`: which file a value is; null where it is none. */
export function standardFile(rt: Runtime, value: Value): string | null {
  const isFile = value instanceof HeapObject && value.kind === Kind.Instance && value.cls === rt.types.named(CLASS)
  return isFile ? (value.fields[0] as string) : null
}

/** What print writes to: the file that it was given, or what sys.stdout is. */
export const outputFile = (rt: Runtime, file: Value): Value => file ?? rt.process.fields[ProcessSlot.Stdout]

const nameOf = (file: Value): string => (file as HeapObject).fields[0] as string

function check(rt: Runtime, file: Value, reads: boolean): void {
  if ((nameOf(file) === 'stdin') !== reads)
    rt.unsupported(`${reads ? 'reading from' : 'writing to'} sys.${nameOf(file)}`)
}

/** Takes what was given as standard input up to a place, with line ends as Python reads them. */
function take(rt: Runtime, to: number): string {
  const from = rt.process.fields[ProcessSlot.Input] as number
  rt.heap.write(rt.process, ProcessSlot.Input, to)
  return rt.input.slice(from, to).replace(/\r\n?/g, '\n')
}

function endOfLine(rt: Runtime): number {
  const lineEnd = /\r\n?|\n/g
  lineEnd.lastIndex = rt.process.fields[ProcessSlot.Input] as number
  return lineEnd.exec(rt.input) ? lineEnd.lastIndex : rt.input.length
}

/** Where so many characters end that are not behind `limit`; -1 and None stand for all. */
function placeAfter(rt: Runtime, size: Value, limit: number): number {
  if (size === null) return limit
  if (!isInt(size)) return rt.raise('TypeError', `argument should be integer or None, not '${rt.types.nameOf(size)}'`)
  const count = Number(size)
  if (count < 0) return limit
  let at = rt.process.fields[ProcessSlot.Input] as number
  for (let i = 0; i < count && at < limit; i++)
    at += rt.input.startsWith('\r\n', at) ? 2 : String.fromCodePoint(rt.input.codePointAt(at)!).length
  return at
}

const readLine = (rt: Runtime, size: Value): string => take(rt, placeAfter(rt, size, endOfLine(rt)))

function readLines(rt: Runtime): Value {
  const lines: string[] = []
  for (let line = readLine(rt, null); line !== ''; line = readLine(rt, null)) lines.push(line)
  return rt.heap.list(lines)
}

function write(rt: Runtime, [file, text]: Value[]): Value {
  check(rt, file, false)
  if (typeof text !== 'string')
    return rt.raise('TypeError', `write() argument must be str, not ${rt.types.nameOf(text)}`)
  rt.write(nameOf(file) as 'stdout' | 'stderr', text)
  return [...text].length
}

const reading = (declaration: string, read: (rt: Runtime, size: Value) => Value): Native =>
  native(
    declaration,
    (rt, [file, size]) => {
      check(rt, file, true)
      return read(rt, size)
    },
    { owner: 'TextIOWrapper', visible: { kind: 'input' } },
  )

const DESCRIPTORS = ['stdin', 'stdout', 'stderr']

const methods: readonly Native[] = [
  native('write(self, text, /)', write, {
    owner: 'TextIOWrapper',
    visible: { kind: 'print', value: ([, text]) => text },
  }),
  native('flush(self, /)', () => null, { owner: 'TextIOWrapper' }),
  reading('readline(self, size=-1, /)', readLine),
  reading('read(self, size=-1, /)', (rt, size) => take(rt, placeAfter(rt, size, rt.input.length))),
  reading('readlines(self, hint=-1, /)', readLines),
  native('fileno(self, /)', (_rt, [file]) => DESCRIPTORS.indexOf(nameOf(file))),
  native('isatty(self, /)', () => false),
  native('readable(self, /)', (_rt, [file]) => nameOf(file) === 'stdin'),
  native('writable(self, /)', (_rt, [file]) => nameOf(file) !== 'stdin'),
  native('__repr__(self, /)', (_rt, [file]) => {
    const mode = nameOf(file) === 'stdin' ? 'r' : 'w'
    return `<_io.TextIOWrapper name='<${nameOf(file)}>' mode='${mode}' encoding='utf-8'>`
  }),
]

const properties: readonly Native[] = [
  native('name(self, /)', (_rt, [file]) => `<${nameOf(file)}>`),
  native('mode(self, /)', (_rt, [file]) => (nameOf(file) === 'stdin' ? 'r' : 'w')),
  native('encoding(self, /)', () => 'utf-8'),
  native('closed(self, /)', () => false),
]

/** iter(sys.stdin) calls its `readline` until that gives an empty text. @returns the bound method */
export function lineReader(rt: Runtime, file: HeapObject): HeapObject {
  check(rt, file, true)
  return rt.heap.allocate(Kind.Method, rt.types.method, [rt.types.lookup(file.cls!, 'readline'), file])
}

/** `_native.stdin_line()`: the next line of the standard input, its end included; empty at the end of the input. */
export const stdinLine: Native = native('stdin_line()', (rt) => readLine(rt, null), { visible: { kind: 'input' } })

/** sys.stdin, sys.stdout and sys.stderr. */
export function standardFiles(types: Types): [string, Value][] {
  const cls = types.declare({
    ...{ name: 'TextIOWrapper', module: '_io', reserved: ['\0stream'] },
    ...{ methods, properties },
  })
  return DESCRIPTORS.flatMap((name) => {
    const file = new HeapObject(Kind.Instance, cls, [name], null, -1, 0)
    file.shape = types.info(cls).instanceShape
    return [`sys.${name}`, `sys.__${name}__`].map((path): [string, Value] => [path, file])
  })
}

/** What sys.stdout and sys.stderr are: whatever the program put in their place. */
export function outputVariables(types: Types, values: ReadonlyMap<string, Value>): [string, HeapObject][] {
  const slots = { stdout: ProcessSlot.Stdout, stderr: ProcessSlot.Stderr }
  return Object.entries(slots).map(([name, slot]) => {
    const standard = values.get(`sys.${name}`)
    const get = native(`${name}(module, /)`, (rt) => rt.process.fields[slot] ?? standard)
    const set = native(`${name}(module, value, /)`, (rt, [, file]) => {
      if (file === null) rt.unsupported(`setting sys.${name} to None`)
      rt.heap.write(rt.process, slot, file === standard ? null : file)
      return null
    })
    return [`sys.${name}`, types.libraryProperty(get, set)]
  })
}
