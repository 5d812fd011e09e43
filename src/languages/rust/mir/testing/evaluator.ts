import type { FnDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { Ty } from '../../types/ty'
import type { Body, Constant, Operand, Place, Rvalue, Statement, Terminator } from '../mir'

/** What an aggregate is: its number tells values of `D` apart. */
interface Aggregate {
  readonly fields: Value[]
  readonly variant: number
  /** Has an `impl Drop`. */
  readonly drops: boolean
  /** How often it was dropped. */
  dropped: number
}

interface Pointer {
  readonly holder: Value[]
  readonly index: number
}

type Value = bigint | boolean | string | null | Aggregate | Pointer | typeof EMPTY | { readonly fn: Ty }

/** Moved out of, dropped or never written. */
const EMPTY = Symbol('empty')

class Panic extends Error {}

/** Code of the program that the evaluator itself is, by name: gets its arguments. */
export type Natives = Readonly<Record<string, (args: readonly unknown[]) => unknown>>

/**
 * Runs control-flow graphs over plain objects, to see what is dropped when. Drops go by the values themselves: whoever
 * uses, drops or copies what is not there makes it throw.
 */
export class Evaluator {
  /** Every value with a Drop impl that was made. */
  readonly made: Aggregate[] = []
  unwinding = false

  constructor(
    private readonly solver: Solver,
    private readonly bodyOf: (fn: FnDef) => Body | null,
    private readonly natives: Natives,
    private readonly onDrop: (first: unknown) => void,
  ) {}

  /** Calls a function; true: it panicked. */
  call(fn: FnDef): boolean {
    try {
      this.run(this.bodyOf(fn)!, [])
      return false
    } catch (error) {
      if (error instanceof Panic) return true
      throw error
    }
  }

  /** Makes the operation that is running panic. */
  panic(): never {
    throw new Panic('panic')
  }

  private run(body: Body, args: readonly Value[]): Value {
    const frame = new Frame(this, body)
    args.forEach((arg, i) => (frame.locals[i + 1] = arg))
    for (;;) {
      const block = body.blocks[frame.at]
      try {
        for (const statement of block.statements) frame.statement(statement)
        if (block.terminator.kind === 'return') return frame.locals[0] === EMPTY ? null : frame.locals[0]
        if (block.terminator.kind === 'resume') throw new Panic('resumed')
        frame.at = this.terminator(frame, block.terminator)
      } catch (error) {
        if (!(error instanceof Panic) || block.unwind === null) throw error
        this.unwinding = true
        frame.at = block.unwind
      }
    }
  }

  private terminator(frame: Frame, terminator: Terminator): number {
    switch (terminator.kind) {
      case 'goto':
        return terminator.target
      case 'switch': {
        const value = frame.operand(terminator.operand)
        const key = typeof value === 'boolean' ? BigInt(value) : value
        return terminator.cases.find((one) => one.value === key)?.target ?? terminator.otherwise
      }
      case 'drop': {
        const { holder, index } = frame.place(terminator.place)
        const value = holder[index]
        if (value === EMPTY) throw new Error('dropped what is not there')
        holder[index] = EMPTY
        this.drop(value)
        return terminator.target
      }
      case 'call': {
        const callee = frame.operand(terminator.callee)
        const args = terminator.args.map((arg) => frame.operand(arg))
        const value = this.apply(callee, args)
        if (terminator.target === null) throw new Error('what never returns has returned')
        frame.write(terminator.result, value)
        return terminator.target
      }
      default:
        throw new Error(`ran into ${terminator.kind}`)
    }
  }

  private apply(callee: Value, args: Value[]): Value {
    const type = (callee as { fn: Ty }).fn
    if (type.kind !== 'fn-def') throw new Error(`call of a ${type.kind}`)
    const native = this.natives[type.def.name] ?? standard[type.def.path]
    if (native !== undefined) return native(args) as Value
    const instance = this.solver.instance(type.def, type.args)
    if (instance.kind === 'closure') {
      const [closure, packed] = args
      return this.run(this.closureBody(instance.def), [closure, ...(isAggregate(packed) ? packed.fields : [])])
    }
    if (instance.kind !== 'fn') throw new Error(`call of a ${instance.kind}`)
    const body = this.bodyOf(instance.fn)
    if (body === null) throw new Error(`no body of ${instance.fn.path}`)
    return this.run(body, args)
  }

  private readonly closures = new Map<unknown, Body>()

  closure(def: unknown, body: Body): void {
    this.closures.set(def, body)
  }

  private closureBody(def: unknown): Body {
    return this.closures.get(def)!
  }

  /** A value's own drop, then its parts', those behind a panic too. */
  drop(value: Value): void {
    if (!isAggregate(value)) return
    let panic: unknown = null
    const attempt = (work: () => void): void => {
      try {
        work()
      } catch (error) {
        if (!(error instanceof Panic)) throw error
        this.unwinding = true
        panic = error
      }
    }
    if (value.drops) {
      if (value.dropped++ > 0) throw new Error('dropped twice')
      attempt(() => this.onDrop(value.fields[0]))
    }
    for (const field of value.fields) {
      if (field === EMPTY) throw new Error('dropped what was partly moved')
      attempt(() => this.drop(field))
    }
    if (panic !== null) throw panic
  }

  make(type: Ty | null, variant: number, fields: Value[]): Aggregate {
    const drops = type !== null && type.kind === 'adt' && this.solver.dropImpl(type) !== null
    const value = { fields, variant, drops, dropped: 0 }
    if (drops) this.made.push(value)
    return value
  }
}

const standard: Natives = {
  'std::boxed::Box::new': ([value]) => ({ fields: [value], variant: 0, drops: false, dropped: 0 }),
  'Box::new': ([value]) => ({ fields: [value], variant: 0, drops: false, dropped: 0 }),
}

function isAggregate(value: Value): value is Aggregate {
  return typeof value === 'object' && value !== null && 'fields' in value
}

class Frame {
  readonly locals: Value[]
  at = 0

  constructor(
    private readonly evaluator: Evaluator,
    body: Body,
  ) {
    this.locals = body.locals.map(() => EMPTY)
    for (const closure of body.closures) evaluator.closure(closure.def, closure.body)
  }

  statement(statement: Statement): void {
    if (statement.kind === 'assign') this.write(statement.place, this.rvalue(statement.value, statement.place))
    else if (statement.kind === 'live') this.locals[statement.local] = EMPTY
  }

  place(place: Place): Pointer {
    let at: Pointer = { holder: this.locals, index: place.local }
    for (const projection of place.projections) {
      const value = at.holder[at.index]
      switch (projection.kind) {
        case 'downcast':
          break
        case 'deref':
          at = isAggregate(value) ? { holder: value.fields, index: 0 } : (value as Pointer)
          break
        case 'field':
          at = { holder: (value as Aggregate).fields, index: projection.index }
          break
        case 'constant-index': {
          const { fields } = value as Aggregate
          at = { holder: fields, index: projection.fromEnd ? fields.length - projection.offset : projection.offset }
          break
        }
        default:
          throw new Error(`no ${projection.kind} here`)
      }
    }
    return at
  }

  write(place: Place, value: Value): void {
    const { holder, index } = this.place(place)
    const old = holder[index]
    if (isAggregate(old) && holdsDrops(old)) throw new Error('a value was overwritten')
    holder[index] = value
  }

  operand(operand: Operand): Value {
    if (operand.kind === 'constant') return constantValue(operand.constant, operand.type)
    const { holder, index } = this.place(operand.place)
    const value = holder[index]
    if (value === EMPTY) throw new Error('used what is not there')
    if (operand.kind === 'move') holder[index] = EMPTY
    return operand.kind === 'copy' && isAggregate(value) ? { ...value, fields: [...value.fields] } : value
  }

  private rvalue(value: Rvalue, target: Place): Value {
    switch (value.kind) {
      case 'use':
        return this.operand(value.operand)
      case 'ref':
      case 'raw-ref':
        return this.place(value.place)
      case 'tuple':
      case 'array':
        return this.evaluator.make(
          null,
          0,
          value.items.map((item) => this.operand(item)),
        )
      case 'closure':
        return this.evaluator.make(
          null,
          0,
          value.captures.map((item) => this.operand(item)),
        )
      case 'adt': {
        const fields = value.fields.map((field) => this.operand(field))
        const type: Ty = { kind: 'adt', def: value.variant.adt, args: value.args }
        return this.evaluator.make(type, value.variant.index, fields)
      }
      case 'variant-index': {
        const { holder, index } = this.place(value.place)
        return BigInt((holder[index] as Aggregate).variant)
      }
      case 'binary':
        return binary(value.operator, this.operand(value.left), this.operand(value.right))
      case 'unary':
        return !(this.operand(value.operand) as boolean)
      default:
        throw new Error(`no ${value.kind} here, for _${target.local}`)
    }
  }
}

/** Whether something would be lost with the value. */
function holdsDrops(value: Aggregate): boolean {
  if (value.drops && value.dropped === 0) return true
  return value.fields.some((field) => isAggregate(field) && holdsDrops(field))
}

function constantValue(constant: Constant, type: Ty): Value {
  switch (constant.kind) {
    case 'int':
    case 'bool':
      return constant.value
    case 'text':
      return constant.value
    case 'unit':
      return null
    case 'fn':
      return { fn: type }
    default:
      throw new Error(`no ${constant.kind} here`)
  }
}

function binary(operator: string, left: Value, right: Value): Value {
  const [a, b] = [left as bigint, right as bigint]
  switch (operator) {
    case '+':
      return a + b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '==':
      return a === b
    case '!=':
      return a !== b
    default:
      throw new Error(`no ${operator} here`)
  }
}
