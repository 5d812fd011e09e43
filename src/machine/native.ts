import type { VisibleOperation } from './operation'
import type { Runtime } from './runtime'
import { plain, type Value } from './values'

/** How a native's parameters are passed; parsed once from its declaration. */
export interface Signature {
  readonly parameters: readonly NativeParameter[]
  /** Parameters before this index are positional-only. */
  readonly positionalOnly: number
  /** Parameters from this index on are keyword-only. */
  readonly positional: number
  readonly required: number
  /** `*args`: bound to a tuple, after all parameters. */
  readonly hasRest: boolean
  /** `**kwargs`: bound to a dict, last. */
  readonly hasKeywordRest: boolean
}

export interface NativeParameter {
  readonly name: string
  /** undefined: required. */
  readonly fallback: Value
  readonly optional: boolean
}

/**
 * A function of the machine's library.
 *
 * `call` gets its arguments bound to the signature, in the order of the parameters, then the tuple of `*args` and the
 * dict of `**kwargs` if declared. An optional parameter that was not passed is its default; `x=...` in a declaration
 * means that it is undefined. It returns a value, raises through `runtime.raise`, or hands over to code of the program
 * with `return runtime.tailCall(…)`. It changes the heap through `runtime.heap` alone.
 */
export interface Native {
  readonly name: string
  /** As messages name it: `list.append`. */
  readonly qualifiedName: string
  readonly signature: Signature
  readonly call: NativeCall
  /** The same for arguments none of which is of a class derived from int, float or str: see `plainly`. */
  readonly direct: NativeCall
  /** Whether it is a method: read through an instance, it is bound to it. */
  readonly isMethod: boolean
  /** How many arguments a call may have that needs no binding: positional ones alone. -1 each: every call needs it. */
  readonly least: number
  readonly most: number
  /** What stands for each parameter that is left out. */
  readonly fallbacks: readonly Value[]
  /** Nobody else notices a call, and it needs no binding where the number of its arguments fits. */
  readonly isPlain: boolean
  /** Another native for calls that need no binding there, where here every one needs it: `type(x)`. */
  readonly short: Native | null
  /** Present where every call is an operation that other threads can notice. */
  readonly visible: VisibleOperation | null
}

/** All natives are of one hidden class, whatever they were made of: the interpreter looks into one at every call. */
class Declared implements Native {
  readonly name: string
  readonly qualifiedName: string
  readonly signature: Signature
  readonly call: NativeCall
  readonly direct: NativeCall
  readonly isMethod: boolean
  readonly least: number
  readonly most: number
  readonly fallbacks: readonly Value[]
  readonly isPlain: boolean
  readonly short: Native | null
  readonly visible: VisibleOperation | null

  constructor(of: Native) {
    this.name = of.name
    this.qualifiedName = of.qualifiedName
    this.signature = of.signature
    this.call = of.call
    this.direct = of.direct
    this.isMethod = of.isMethod
    this.least = of.least
    this.most = of.most
    this.fallbacks = of.fallbacks
    this.isPlain = of.isPlain
    this.short = of.short
    this.visible = of.visible
  }
}

/** A native that is another one but for some of it. */
export const changed = (native: Native, changes: Partial<Native>): Native =>
  new Declared({ ...native, direct: changes.call ?? native.direct, ...changes })

export type NativeCall = (runtime: Runtime, args: Value[]) => Value

/** The same natives for arguments of classes derived from int, float or str, which count as what they hold. */
export function plainly(natives: readonly Native[]): Native[] {
  return natives.map((one) => changed(one, { call: (rt, args) => one.call(rt, allPlain(args)), direct: one.call }))
}

/** Nearly always there is nothing to be done. */
function allPlain(args: Value[]): Value[] {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (typeof arg === 'object' && plain(arg) !== arg) return args.map(plain)
  }
  return args
}

const LITERALS: Readonly<Record<string, Value>> = { None: null, True: true, False: false, '...': undefined }

/**
 * Declares a native by its Python signature.
 * @param declaration `append(self, object, /)`, `acquire(self, blocking=True, timeout=-1)`, `print(*values, sep=' ')`.
 *   Defaults: None, True, False, integers, quoted strings without commas, and `...` for "not passed".
 * @param owner class whose method it is, for messages
 */
export function native(
  declaration: string,
  call: NativeCall,
  options: { owner?: string; visible?: VisibleOperation; short?: Native } = {},
): Native {
  const [, name, list] = /^(\w+)\((.*)\)$/s.exec(declaration)!
  const signature = parseSignature(list!)
  const visible = options.visible ?? null
  return new Declared({
    name: name!,
    qualifiedName: options.owner ? `${options.owner}.${name}` : name!,
    signature,
    isMethod: signature.parameters[0]?.name === 'self',
    ...plainCalls(signature, visible),
    fallbacks: signature.parameters.map(({ fallback }) => fallback),
    call,
    direct: call,
    short: options.short ?? null,
    visible,
  })
}

/** No binding is needed where all that is passed is positional, and all that is left out comes last or goes by name alone. */
function plainCalls(
  signature: Signature,
  visible: VisibleOperation | null,
): Pick<Native, 'least' | 'most' | 'isPlain'> {
  const { parameters, positional, required, hasRest, hasKeywordRest } = signature
  const byName = parameters.slice(positional)
  const simple = !hasRest && !hasKeywordRest && byName.every(({ optional }) => optional)
  return { least: simple ? required : -1, most: simple ? positional : -1, isPlain: simple && visible === null }
}

function parseSignature(list: string): Signature {
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const parameters: NativeParameter[] = []
  let positionalOnly = 0
  let positional = -1
  let hasRest = false
  let hasKeywordRest = false
  for (const part of parts) {
    if (part === '/') positionalOnly = parameters.length
    else if (part.startsWith('**')) hasKeywordRest = true
    else if (part.startsWith('*')) {
      positional = parameters.length
      hasRest ||= part !== '*'
    } else parameters.push(parseParameter(part))
  }
  const required = parameters.filter((p) => !p.optional).length
  if (positional < 0) positional = parameters.length
  return { parameters, positionalOnly, positional, required, hasRest, hasKeywordRest }
}

function parseParameter(text: string): NativeParameter {
  const equals = text.indexOf('=')
  if (equals < 0) return { name: text, fallback: undefined, optional: false }
  const literal = text.slice(equals + 1)
  const fallback =
    literal in LITERALS ? LITERALS[literal] : literal.startsWith("'") ? literal.slice(1, -1) : Number(literal)
  return { name: text.slice(0, equals), fallback, optional: true }
}
