import type { Core } from '../core'
import { EXCEPT_HOOK_ARGS as PATH, exceptionText, isSystemExit, needsProgram, tellHook, tellThread } from '../failures'
import { native, type Native } from '../native'
import { plainRepr } from '../python/repr'
import { ProcessSlot, type Runtime } from '../runtime'
import { threadSlot, ThreadSlot } from '../thread-object'
import type { ClassDeclaration } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { identOf } from './ident'

/** What a hook is told, in this order. */
const FIELDS = ['exc_type', 'exc_value', 'exc_traceback', 'thread'] as const
const enum Field {
  Type,
  Value,
  Traceback,
  Thread,
}

const fieldsOf = (args: Value) => (args as HeapObject).fields

function repr(rt: Runtime, [args]: Value[]): Value {
  const told = FIELDS.map((name, i) => `${name}=${plainRepr(rt, fieldsOf(args)[i])}`)
  return `${PATH}(${told.join(', ')})`
}

function construct(rt: Runtime, [sequence]: Value[]): Value {
  const isSequence = sequence instanceof HeapObject && (sequence.kind === Kind.List || sequence.kind === Kind.Tuple)
  if (!isSequence) return rt.raise('TypeError', 'constructor requires a sequence')
  const { length } = sequence.fields
  if (length !== FIELDS.length)
    return rt.raise('TypeError', `${PATH}() takes a ${FIELDS.length}-sequence (${length}-sequence given)`)
  return rt.heap.allocate(Kind.Tuple, rt.types.named(PATH), sequence.fields.slice())
}

/** threading.ExceptHookArgs: a tuple whose items have names. */
export const excepthookArgsClass: ClassDeclaration = {
  name: '_ExceptHookArgs',
  module: '_thread',
  base: 'tuple',
  construct: native('_ExceptHookArgs(sequence, /)', construct),
  methods: [native('__repr__(self, /)', repr)],
  properties: FIELDS.map((name, i) => native(`${name}(self, /)`, (_rt, [args]) => fieldsOf(args)[i])),
}

/** threading.__excepthook__: tells of the exception as where there is no hook. */
const standardHook = native(
  '_excepthook(args, /)',
  (rt, [args]) => {
    if (rt.types.of(args) !== rt.types.named(PATH))
      rt.raise('TypeError', '_thread._excepthook argument type must be ExceptHookArgs')
    const exception = fieldsOf(args)[Field.Value] as HeapObject
    if (isSystemExit(rt as Core, exception)) return null
    if (needsProgram(rt as Core, exception)) return rt.tailCallLibrary('excepthook_with_text', [args])
    return tellOf(rt, args, null)
  },
  { visible: { kind: 'print' } },
)

function tellOf(rt: Runtime, args: Value, texts: readonly string[] | null): null {
  const thread = fieldsOf(args)[Field.Thread]
  const name = thread === null ? String(identOf(rt.thread.id)) : String(threadSlot(thread, ThreadSlot.Name))
  tellThread(rt as Core, name, fieldsOf(args)[Field.Value] as HeapObject, texts)
  return null
}

/** sys.__excepthook__: tells of an exception as where there is no hook. */
const standardMainHook = native(
  'excepthook(exctype, value, traceback, /)',
  (rt, [, exception]) => {
    if (!rt.types.isInstance(exception, rt.types.named('BaseException')))
      rt.unsupported('sys.__excepthook__ of what is no exception')
    if (needsProgram(rt as Core, exception as HeapObject)) return rt.tailCallLibrary('main_excepthook', [exception])
    return tellException(rt, exception as HeapObject, null)
  },
  { visible: { kind: 'print' } },
)

function tellException(rt: Runtime, exception: HeapObject, texts: readonly string[] | null): null {
  rt.write('stderr', exceptionText(rt as Core, exception, texts))
  return null
}

export const excepthookNatives: readonly Native[] = [
  native('tell_exception(exception, texts, /)', (rt, [exception, texts]) =>
    tellException(rt, exception as HeapObject, (texts as HeapObject).fields as string[]),
  ),
  native('tell_thread_failure(args, texts, /)', (rt, [args, texts]) =>
    tellOf(rt, args, (texts as HeapObject).fields as string[]),
  ),
  native('tell_hook_failure(exception, texts, /)', (rt, [exception, texts]) => {
    tellHook(rt as Core, exception as HeapObject, (texts as HeapObject).fields as string[])
    return null
  }),
]

/** A hook as a variable of its module: the function that is there at first, and where the process keeps another one. */
const variable = (standard: Native, slot: ProcessSlot) => ({
  standard,
  get: (there: Value) => native('excepthook(module, /)', (rt) => rt.process.fields[slot] ?? there),
  set: (there: Value) =>
    native('excepthook(module, value, /)', (rt, [, hook]) => {
      rt.heap.write(rt.process, slot, hook === there ? null : hook)
      return null
    }),
})

/** The hooks by module: what is told of a thread's failure, and of the main thread's. */
export const excepthooks = {
  threading: variable(standardHook, ProcessSlot.ExceptHook),
  sys: variable(standardMainHook, ProcessSlot.MainHook),
}
