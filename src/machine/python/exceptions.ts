import { ownAttribute, setOwnAttribute } from '../instance-attributes'
import { native, type Native, type NativeCall } from '../native'
import type { Runtime } from '../runtime'
import { ExceptionSlot, type Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { plainItems } from './items-of'
import { plainRepr, plainStr, pythonRepr, strNeedsProgram } from './repr'
import { spanAt } from '../../program/program'

/** Methods and attributes of exceptions. */

const asException = (value: Value): HeapObject => value as HeapObject
const slot = (exception: Value, at: ExceptionSlot): Value => asException(exception).fields[at]

export function argumentsOf(exception: Value): readonly Value[] {
  const args = slot(exception, ExceptionSlot.Args)
  return args === undefined ? [] : (args as HeapObject).fields
}

/** What an exception keeps besides its arguments stands in attributes under hidden names. */
const hidden = (name: string) => `\0${name}`
const kept = (rt: Runtime, self: Value, name: string) => ownAttribute(rt, asException(self), hidden(name))
const keep = (rt: Runtime, self: Value, name: string, value: Value) =>
  setOwnAttribute(rt, asException(self), hidden(name), value)

// Making

/** Subclasses of OSError by the errno that makes one of it. */
const byErrno: Readonly<Record<number, string>> = {
  ...{ 1: 'PermissionError', 2: 'FileNotFoundError', 3: 'ProcessLookupError', 4: 'InterruptedError' },
  ...{ 10: 'ChildProcessError', 11: 'BlockingIOError', 13: 'PermissionError', 17: 'FileExistsError' },
  ...{ 20: 'NotADirectoryError', 21: 'IsADirectoryError', 32: 'BrokenPipeError', 103: 'ConnectionAbortedError' },
  ...{ 104: 'ConnectionResetError', 110: 'TimeoutError', 111: 'ConnectionRefusedError' },
}

/** A new exception, not yet initialised: OSError(2, …) is a FileNotFoundError. */
export function newException(rt: Pick<Runtime, 'heap' | 'types'>, cls: HeapObject, args: readonly Value[]): HeapObject {
  const errno = cls === rt.types.named('OSError') && args.length >= 2 ? args[0] : undefined
  const name = typeof errno === 'number' ? byErrno[errno] : undefined
  const exception = rt.heap.instance(name ? rt.types.named(name) : cls)
  exception.fields[ExceptionSlot.Args] = rt.heap.tuple([...args])
  return exception
}

function init(rt: Runtime, [self, args, keywords]: Value[]): Value {
  if ((keywords as HeapObject).fields.length > 0)
    return rt.raise('TypeError', `${rt.types.nameOf(self)}() takes no keyword arguments`)
  rt.heap.write(asException(self), ExceptionSlot.Args, args)
  return null
}

/** __init__ of a class that takes some attributes by name. */
const initNamed =
  (names: readonly string[]): NativeCall =>
  (rt, [self, args, keywords]) => {
    const { fields } = keywords as HeapObject
    for (let i = 0; i < fields.length; i += 2) {
      const name = fields[i] as string
      if (!names.includes(name))
        rt.raise('TypeError', `'${name}' is an invalid keyword argument for ${rt.types.nameOf(self)}()`)
      keep(rt, self, name, fields[i + 1])
    }
    rt.heap.write(asException(self), ExceptionSlot.Args, args)
    return null
  }

function initOSError(rt: Runtime, call: Value[]): Value {
  init(rt, call)
  const [self, args] = call
  const values = (args as HeapObject).fields
  if (values.length < 2 || values.length > 5) return null
  const names = ['errno', 'strerror', 'filename', null, 'filename2']
  values.forEach((value, i) => names[i] && keep(rt, self, names[i], value))
  if (values.length > 2) rt.heap.write(asException(self), ExceptionSlot.Args, rt.heap.tuple(values.slice(0, 2)))
  return null
}

/** __init__ of a class with as many arguments as attributes. */
const initExactly =
  (names: readonly string[]): NativeCall =>
  (rt, call) => {
    init(rt, call)
    const values = (call[1] as HeapObject).fields
    if (values.length !== names.length)
      return rt.raise('TypeError', `function takes exactly ${names.length} arguments (${values.length} given)`)
    names.forEach((name, i) => keep(rt, call[0], name, values[i]))
    return null
  }

function initSyntaxError(rt: Runtime, call: Value[]): Value {
  init(rt, call)
  const values = (call[1] as HeapObject).fields
  if (values.length > 0) keep(rt, call[0], 'msg', values[0])
  const details = values[1]
  if (!(details instanceof HeapObject) || details.kind !== Kind.Tuple) return null
  const names = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset']
  details.fields.forEach((value, i) => names[i] && keep(rt, call[0], names[i], value))
  return null
}

// As text

function str(rt: Runtime, [self]: Value[]): Value {
  const args = argumentsOf(self)
  if (args.some((arg) => strNeedsProgram(rt, arg))) return rt.tailCallLibrary('str_of_exception', [self])
  if (args.length === 0) return ''
  return args.length === 1 ? plainStr(rt, args[0]) : plainRepr(rt, slot(self, ExceptionSlot.Args))
}

function keyErrorStr(rt: Runtime, args: Value[]): Value {
  const values = argumentsOf(args[0])
  return values.length === 1 ? pythonRepr(rt, values[0]) : str(rt, args)
}

function osErrorStr(rt: Runtime, args: Value[]): Value {
  const [self] = args
  const part = (name: string) => plainRepr(rt, kept(rt, self, name))
  const errno = kept(rt, self, 'errno')
  if (errno === undefined) return str(rt, args)
  const text = `[Errno ${plainStr(rt, errno)}] ${plainStr(rt, kept(rt, self, 'strerror'))}`
  const [one, other] = ['filename', 'filename2'].map((name) => kept(rt, self, name) ?? null)
  if (one === null) return text
  return other === null ? `${text}: ${part('filename')}` : `${text}: ${part('filename')} -> ${part('filename2')}`
}

function unicodeErrorStr(rt: Runtime, [self]: Value[]): Value {
  const part = (name: string) => kept(rt, self, name)
  const [start, end, object] = [Number(part('start')), Number(part('end')), part('object')]
  const isDecoding = object instanceof HeapObject
  const verb = isDecoding ? 'decode' : 'encode'
  const lead = `'${plainStr(rt, part('encoding'))}' codec can't ${verb}`
  const reason = plainStr(rt, part('reason'))
  const kind = isDecoding ? 'byte' : 'character'
  if (end !== start + 1) return `${lead} ${kind}s in position ${start}-${end - 1}: ${reason}`
  return `${lead} ${kind} ${isDecoding ? byteText(object, start) : characterText(String(object), start)} in position ${start}: ${reason}`
}

/** An object of the library's `bytes` holds them as a text. */
const byteText = (bytes: HeapObject, at: number): string =>
  `0x${String(bytes.fields[0]).charCodeAt(at).toString(16).padStart(2, '0')}`

function characterText(text: string, at: number): string {
  const code = [...text][at]?.codePointAt(0) ?? 0
  const hex = (width: number) => code.toString(16).padStart(width, '0')
  return `'${code <= 0xff ? `\\x${hex(2)}` : code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`}'`
}

function syntaxErrorStr(rt: Runtime, [self]: Value[]): Value {
  const [message, file, line] = ['msg', 'filename', 'lineno'].map((name) => kept(rt, self, name) ?? null)
  const text = plainStr(rt, message)
  if (file !== null && line !== null) return `${text} (${plainStr(rt, file)}, line ${plainStr(rt, line)})`
  return line === null
    ? file === null
      ? text
      : `${text} (${plainStr(rt, file)})`
    : `${text} (line ${plainStr(rt, line)})`
}

/** BaseException.__repr__, where a class of the program may have one of its own that calls it. */
function exceptionRepr(rt: Runtime, self: HeapObject): Value {
  if (!rt.types.programMethod(self, '__repr__')) return pythonRepr(rt, self)
  const args = argumentsOf(self)
  const text = plainRepr(rt, slot(self, ExceptionSlot.Args) ?? rt.heap.tuple([]))
  return rt.types.nameOf(self) + (args.length === 1 ? text.replace(/,\)$/, ')') : text)
}

// Attributes of all exceptions

function setArguments(rt: Runtime, [self, value]: Value[]): Value {
  const items = plainItems(rt, value)
  if (!items) return rt.unsupported('assigning this to `args`')
  rt.heap.write(asException(self), ExceptionSlot.Args, rt.heap.tuple(items))
  return null
}

function setLink(at: ExceptionSlot.Cause | ExceptionSlot.Context, what: string) {
  return (rt: Runtime, [self, value]: Value[]): Value => {
    const isException =
      value instanceof HeapObject &&
      value.kind === Kind.Instance &&
      rt.types.isInstance(value, rt.types.named('BaseException'))
    if (value !== null && !isException)
      return rt.raise('TypeError', `exception ${what} must be None or derive from BaseException`)
    rt.heap.write(asException(self), at, value)
    if (at === ExceptionSlot.Cause) rt.heap.write(asException(self), ExceptionSlot.SuppressContext, true)
    return null
  }
}

function addNote(rt: Runtime, [self, note]: Value[]): Value {
  if (typeof note !== 'string') return rt.raise('TypeError', `note must be a str, not '${rt.types.nameOf(note)}'`)
  const notes = ownAttribute(rt, asException(self), '__notes__')
  if (notes instanceof HeapObject) rt.heap.append(notes, note)
  else setOwnAttribute(rt, asException(self), '__notes__', rt.heap.list([note]))
  return null
}

/** Fields of a traceback object: where the exception passed, and from where on this one tells. */
const enum TracebackSlot {
  Passed,
  From,
}

/** The traceback of an exception as an object; None where it was never raised. */
export function tracebackOf(rt: Runtime, exception: Value, from = 0): Value {
  const passed = slot(exception, ExceptionSlot.Traceback)
  return passed instanceof HeapObject ? tracebackFrom(rt, passed, from) : null
}

function tracebackFrom(rt: Runtime, passed: HeapObject, from: number): Value {
  if (from >= passed.fields.length) return null
  const traceback = rt.heap.instance(rt.types.named('traceback'))
  traceback.fields[TracebackSlot.Passed] = passed
  traceback.fields[TracebackSlot.From] = from
  return traceback
}

/** The entries of a traceback, outermost first. */
export function tracebackEntries(traceback: Value): readonly Value[] {
  const [passed, from] = asException(traceback).fields as [HeapObject, number]
  return passed.fields.slice(from)
}

function lineNumber(rt: Runtime, [self]: Value[]): Value {
  const [passed, from] = asException(self).fields as [HeapObject, number]
  const entry = passed.fields[from]
  if (typeof entry === 'string') return Number(/line (\d+)/.exec(entry)?.[1] ?? 0)
  const span = spanAt(rt.program, entry as number)
  return span ? rt.program.source.slice(0, span.from).split(/\r\n|\r|\n/).length : 0
}

function setTraceback(rt: Runtime, [self, traceback]: Value[]): Value {
  if (traceback === null) rt.heap.write(asException(self), ExceptionSlot.Traceback, null)
  else if (rt.types.isInstance(traceback, rt.types.named('traceback'))) {
    const [passed, from] = asException(traceback).fields as [HeapObject, number]
    rt.heap.write(asException(self), ExceptionSlot.Traceback, rt.heap.tuple(passed.fields.slice(from)))
  } else return rt.raise('TypeError', '__traceback__ must be a traceback or None')
  return null
}

const owner = { owner: 'BaseException' }

const methods: readonly Native[] = [
  native('__init__(self, /, *args, **kwargs)', init, owner),
  native('__str__(self, /)', str, owner),
  native('__repr__(self, /)', (rt, [self]) => exceptionRepr(rt, asException(self)), owner),
  native(
    'with_traceback(self, tb, /)',
    (rt, [self, traceback]) => {
      setTraceback(rt, [self, traceback])
      return self
    },
    owner,
  ),
  native('add_note(self, note, /)', addNote, owner),
]

const properties: readonly Native[] = [
  native('args(self, /)', (rt, [self]) => slot(self, ExceptionSlot.Args) ?? rt.heap.tuple([])),
  native('__cause__(self, /)', (_rt, [self]) => slot(self, ExceptionSlot.Cause) ?? null),
  native('__context__(self, /)', (_rt, [self]) => slot(self, ExceptionSlot.Context) ?? null),
  native('__suppress_context__(self, /)', (_rt, [self]) => slot(self, ExceptionSlot.SuppressContext) === true),
  native('__traceback__(self, /)', (rt, [self]) => tracebackOf(rt, self)),
]

const setters: readonly Native[] = [
  native('args(self, value, /)', setArguments),
  native('__cause__(self, value, /)', setLink(ExceptionSlot.Cause, 'cause')),
  native('__context__(self, value, /)', setLink(ExceptionSlot.Context, 'context')),
  native('__suppress_context__(self, value, /)', (rt, [self, value]) => {
    rt.heap.write(asException(self), ExceptionSlot.SuppressContext, value)
    return null
  }),
  native('__traceback__(self, value, /)', setTraceback),
]

// Attributes of some

type Derive = (rt: Runtime, self: Value) => Value

/** An attribute that can be set; otherwise it is what the exception was made with, or None. */
function attribute(name: string, derive: Derive = () => null): { getter: Native; setter: Native } {
  return {
    getter: native(`${name}(self, /)`, (rt, [self]) => kept(rt, self, name) ?? derive(rt, self)),
    setter: native(`${name}(self, value, /)`, (rt, [self, value]) => {
      keep(rt, self, name, value)
      return null
    }),
  }
}

const firstArgument: Derive = (_rt, self) => argumentsOf(self)[0] ?? null

const exitCode: Derive = (_rt, self) => {
  const args = argumentsOf(self)
  return args.length === 0 ? null : args.length === 1 ? args[0] : slot(self, ExceptionSlot.Args)
}

/** The name that the machine's own message of a missing name or attribute tells. */
const missingName: Derive = (_rt, self) => {
  const [message] = argumentsOf(self)
  const isOwn = slot(self, ExceptionSlot.Object) !== undefined
  const pattern = isOwn ? /has no attribute '([^']+)'$/ : /^name '([^']+)' is not defined$/
  return (typeof message === 'string' && pattern.exec(message)?.[1]) || null
}
const missingFrom: Derive = (_rt, self) => slot(self, ExceptionSlot.Object) ?? null

interface Special {
  readonly init?: NativeCall
  readonly str?: NativeCall
  readonly attributes?: Readonly<Record<string, Derive | null>>
}

const none = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]))
const unicode = ['encoding', 'object', 'start', 'end', 'reason']

/** What classes of exceptions have beyond BaseException. */
const special: Readonly<Record<string, Special>> = {
  KeyError: { str: keyErrorStr },
  StopIteration: { attributes: { value: firstArgument } },
  SystemExit: { attributes: { code: exitCode } },
  OSError: { init: initOSError, str: osErrorStr, attributes: none('errno', 'strerror', 'filename', 'filename2') },
  ImportError: { init: initNamed(['name', 'path']), attributes: { ...none('name', 'path'), msg: firstArgument } },
  NameError: { init: initNamed(['name']), attributes: { name: missingName } },
  AttributeError: { init: initNamed(['name', 'obj']), attributes: { name: missingName, obj: missingFrom } },
  UnicodeDecodeError: { init: initExactly(unicode), str: unicodeErrorStr, attributes: none(...unicode) },
  UnicodeEncodeError: { init: initExactly(unicode), str: unicodeErrorStr, attributes: none(...unicode) },
  SyntaxError: {
    ...{ init: initSyntaxError, str: syntaxErrorStr },
    attributes: none('msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'),
  },
}

export function installExceptions(types: Types): void {
  types.extend(types.named('BaseException'), methods, properties, setters)
  types.declare({
    ...{ name: 'traceback', reserved: ['\0passed', '\0from'] },
    properties: [
      native('tb_lineno(self, /)', lineNumber),
      native('tb_next(self, /)', (rt, [self]) => {
        const [passed, from] = asException(self).fields as [HeapObject, number]
        return tracebackFrom(rt, passed, from + 1)
      }),
      native('tb_frame(self, /)', (rt) => rt.unsupported('the frame of a traceback')),
    ],
  })
  for (const [name, { init: own, str: text, attributes = {} }] of Object.entries(special)) {
    const all = Object.entries(attributes).map(([each, derive]) => attribute(each, derive ?? undefined))
    const calls = [
      ...(own ? [native('__init__(self, /, *args, **kwargs)', own, { owner: name })] : []),
      ...(text ? [native('__str__(self, /)', text, { owner: name })] : []),
    ]
    types.extend(
      types.named(name),
      calls,
      all.map(({ getter }) => getter),
      all.map(({ setter }) => setter),
    )
  }
}

/** What the compiler and the prelude need of exceptions: `_native.…`. */
export const exceptionIntrinsics: readonly Native[] = [
  native('unicode_error_text(exception, /)', unicodeErrorStr),
  native('traceback_of(exception, /)', (rt, [exception]) => tracebackOf(rt, exception)),
  native('no_module(name, /)', (rt, [name]) => {
    const exception = newException(rt, rt.types.named('ModuleNotFoundError'), [`No module named '${String(name)}'`])
    keep(rt, exception, 'name', name)
    return rt.raiseObject(exception)
  }),
  native('no_name(module, name, /)', (rt, [module, name]) => {
    const message = `cannot import name '${String(name)}' from '${String(module)}' (unknown location)`
    const exception = newException(rt, rt.types.named('ImportError'), [message])
    keep(rt, exception, 'name', module)
    return rt.raiseObject(exception)
  }),
]
