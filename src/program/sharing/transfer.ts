import { registersOf } from '../effects'
import { Op } from '../opcodes'
import { positional, type Analysis, type Arguments, type At } from './analysis'
import { Via } from './accesses'
import type { Node } from './flow-graph'
import { cellField, defaultField, type FunctionFlow } from './functions'
import { Field, globalField, itemField, type AbstractObject, type ObjectKind } from './objects'
import { isBinary, isComparison, operatorHooks, truthHooks } from './operators'
import { pythonEffects } from './python-effects'
import type { Window } from './registers'

/** One instruction about to be turned into constraints. */
interface Here {
  readonly a: Analysis
  readonly f: FunctionFlow
  readonly window: Window
  readonly at: At
  readonly op: Op
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Turns one instruction into constraints on what registers, variables and fields may hold, and notes its accesses. */
export function transfer(a: Analysis, f: FunctionFlow, window: Window): void {
  const { pc } = window
  const instruction = a.functions.flowOf(f.index).instruction(pc)
  const [x, y, z] = instruction.operands
  for (const { access, first, count } of registersOf(a.program, instruction)) {
    for (let r = first; r < first + count; r++) if (access === 'w') window.write(r, keep(a, f))
  }
  const here: Here = { a, f, window, at: { pc, via: Via.Base }, op: instruction.op, x, y, z }
  handle(here)
}

function keep(a: Analysis, f: FunctionFlow): Node {
  const node = a.graph.node()
  a.graph.flow(node, f.kept)
  return node
}

/** The node of a register that the instruction writes. */
function result({ a, f, window }: Here, register: number): Node {
  const node = keep(a, f)
  window.write(register, node)
  return node
}

const eachObject = ({ a }: Here, node: Node, visit: (object: AbstractObject) => void): void =>
  a.graph.each(node, (id) => visit(a.objects.get(id)))

const indirect = (at: At): At => ({ ...at, via: Via.Indirect })

function handle(here: Here): void {
  const { op } = here
  if (isBinary(op)) return binary(here)
  if (isComparison(op)) return compare(here)
  if (moves(here) || variables(here) || attributes(here) || items(here) || builds(here) || calls(here)) return
  others(here)
}

function moves(here: Here): boolean {
  const { a, window, op, x, y } = here
  switch (op) {
    case Op.MOVE:
      window.write(x, window.read(y))
      return true
    case Op.LOADK: {
      const constant = a.program.constants[y]!
      const node = result(here, x)
      if (constant.kind === 'library') addLibrary(a, node, constant.path)
      if (constant.kind === 'module') a.graph.add(node, a.objects.module(constant.name).id)
      if (constant.kind === 'string') a.constants.set(node, constant.value)
      return true
    }
    case Op.LOADI:
      a.constants.set(result(here, x), y)
      return true
    case Op.CLEAR:
      window.write(x, here.f.registers.unbound)
      return true
    default:
      return false
  }
}

function variables(here: Here): boolean {
  const { a, window, op, x, y, z } = here
  switch (op) {
    case Op.LOAD_GLOBAL:
      loadGlobal(here, y, result(here, x))
      return true
    case Op.LOAD_LOCAL_OR_GLOBAL: {
      const local = window.read(y)
      const node = result(here, x)
      a.graph.flow(local, node)
      loadGlobal(here, z, node)
      return true
    }
    case Op.STORE_GLOBAL:
      a.graph.flow(window.read(x), globalNode(here, y))
      a.attributes.record(here.at, a.globals, globalField(y), true)
      return true
    case Op.DELETE_GLOBAL:
      a.attributes.record(here.at, a.globals, globalField(y), true)
      return true
    case Op.MAKE_CELL: {
      const cell = a.objects.make('cell', here.at.pc)
      a.graph.flow(window.read(x), a.objects.field(cell, Field.Content))
      a.graph.add(result(here, x), cell.id)
      return true
    }
    case Op.LOAD_CELL:
    case Op.STORE_CELL:
    case Op.DELETE_CELL:
      accessCell(here)
      return true
    default:
      return false
  }
}

const globalNode = ({ a }: Here, index: number): Node => a.objects.field(a.globals, globalField(index))

function loadGlobal(here: Here, index: number, into: Node): void {
  const { a } = here
  a.graph.flow(globalNode(here, index), into)
  a.attributes.record(here.at, a.globals, globalField(index), false)
  const constant = a.program.constants[a.program.globals[index]!.fallback]
  if (constant?.kind === 'library') addLibrary(a, into, constant.path)
}

/** What only says that there is no value: nothing can be done with it. */
const sentinels: ReadonlySet<string> = new Set(['NotImplemented', '_native.unset'])

function addLibrary(a: Analysis, node: Node, path: string): void {
  if (!sentinels.has(path)) a.graph.add(node, a.objects.library(path).id)
}

function accessCell(here: Here): void {
  const { a, window, op, x, y } = here
  const cell = window.read(op === Op.LOAD_CELL ? y : x)
  const into = op === Op.LOAD_CELL ? result(here, x) : null
  eachObject(here, cell, (object) => {
    const content = a.objects.field(object, Field.Content)
    if (into !== null) a.graph.flow(content, into)
    if (op === Op.STORE_CELL) a.graph.flow(window.read(y), content)
    a.attributes.record(here.at, object, Field.Content, into === null)
  })
}

function attributes(here: Here): boolean {
  const { a, window, op, x, y, z, at } = here
  const name = (index: number) => a.program.names[index]!
  switch (op) {
    case Op.LOAD_ATTR:
    case Op.LOAD_METHOD: {
      const node = result(here, x)
      if (op === Op.LOAD_METHOD) result(here, x + 1)
      a.lookups.set(at.pc, { object: window.read(y), result: node })
      eachObject(here, window.read(y), (object) => a.attributes.load(at, object, name(z), node))
      if (pythonEffects.has(`str.${name(z)}`)) a.graph.add(node, a.objects.library(`str.${name(z)}`).id)
      return true
    }
    case Op.LOAD_SPECIAL: {
      const node = result(here, x)
      result(here, x + 1)
      a.lookups.set(at.pc, { object: window.read(y), result: node })
      eachObject(here, window.read(y), (object) => a.attributes.load(at, object, name(z), node))
      return true
    }
    case Op.STORE_ATTR:
      eachObject(here, window.read(x), (object) => a.attributes.store(at, object, name(y), window.read(z)))
      return true
    case Op.DELETE_ATTR:
      eachObject(here, window.read(x), (object) => a.attributes.remove(at, object, name(y)))
      return true
    default:
      return false
  }
}

function items(here: Here): boolean {
  const { a, window, op, x, y, z, at } = here
  switch (op) {
    case Op.LOAD_ITEM:
      loadItem(here, window.read(y), window.read(z), result(here, x))
      return true
    case Op.STORE_ITEM:
    case Op.DELETE_ITEM:
      changeItem(here, op === Op.STORE_ITEM ? window.read(z) : null)
      return true
    case Op.UNPACK:
    case Op.UNPACK_REST:
      unpack(here)
      return true
    case Op.ITER:
      a.natives.makeIterator(at, positional(window.read(y)), result(here, x))
      return true
    case Op.NEXT:
      a.graph.flow(a.iteration.iterate(at, window.read(y)), result(here, x))
      return true
    case Op.SEND:
      a.iteration.send(at, window.read(y), window.read(x), result(here, x))
      return true
    default:
      return false
  }
}

function loadItem(here: Here, container: Node, key: Node, into: Node): void {
  const { a, at } = here
  const index = a.constants.get(key)
  eachObject(here, container, (object) => {
    if (typeof index === 'number' && index >= 0) a.graph.flow(a.objects.itemAt(object, index), into)
    else a.graph.flow(a.objects.items(object), into)
    a.attributes.record(at, object, Field.Items, false)
    callItemMethods(here, object, ['__getitem__', '__missing__'], [key], into)
    // A slice of it is a new one.
    eachObject(here, key, ({ kind }) => {
      if (kind !== 'slice' || (object.kind !== 'list' && object.kind !== 'tuple')) return
      const part = a.objects.make(object.kind, at.pc)
      a.graph.flow(a.objects.items(object), a.objects.items(part))
      a.graph.add(into, part.id)
    })
  })
  lookUpKey(here, key)
}

function changeItem(here: Here, value: Node | null): void {
  const { a, window, at, x, y } = here
  const key = window.read(y)
  eachObject(here, window.read(x), (object) => {
    a.attributes.record(at, object, Field.Items, true)
    // Where there is no such item, the operation tells: it reads, too.
    a.attributes.record(at, object, Field.Items, false)
    if (value === null) return callItemMethods(here, object, ['__delitem__'], [key])
    a.graph.flow(value, a.objects.items(object))
    if (object.kind !== 'list') a.graph.flow(key, a.objects.items(object))
    callItemMethods(here, object, ['__setitem__'], [key, value])
  })
  eachObject(here, key, ({ kind }) => {
    if (kind !== 'slice' || value === null) return
    const given = a.iteration.iterate(indirect(at), value)
    eachObject(here, window.read(x), (object) => a.graph.flow(given, a.objects.items(object)))
  })
  lookUpKey(here, key)
}

function callItemMethods(
  { a, at }: Here,
  object: AbstractObject,
  names: readonly string[],
  args: readonly Node[],
  into = a.graph.node(),
): void {
  for (const name of names)
    a.attributes.eachMethod(at, object, name, (method) =>
      a.invocation.call(indirect(at), method, positional(a.graph.node(object.id), ...args), into, 'callback'),
    )
}

/** Finding a key compares it: by methods of the program, where it is an instance or a tuple of some. */
function lookUpKey(here: Here, key: Node): void {
  const { a, at } = here
  if (a.constants.has(key)) return
  const inside = a.iteration.deep(at, key)
  a.invocation.hooks(at, inside, ['__hash__', '__eq__', '__index__'], inside, a.graph.node())
  a.graph.flow(key, a.objects.items(a.anyException))
}

function unpack(here: Here): void {
  const { a, window, op, x, y, z, at } = here
  const source = window.read(y)
  const all = a.iteration.iterate(at, source)
  if (op === Op.UNPACK) {
    for (let i = 0; i < z; i++) {
      const node = result(here, x + i)
      eachObject(here, source, (object) => {
        if (object.size >= 0) a.graph.flow(a.objects.itemAt(object, i), node)
        else a.graph.flow(object.kind === 'instance' ? all : a.objects.items(object), node)
      })
    }
    return
  }
  const before = z & 255
  for (let i = 0; i <= before + (z >> 8); i++) {
    const node = result(here, x + i)
    if (i !== before) a.graph.flow(all, node)
    else addContainer(here, 'list', node, [all])
  }
}

function addContainer({ a, at }: Here, kind: ObjectKind, into: Node, from: readonly Node[]): void {
  const object = a.objects.make(kind, at.pc)
  for (const node of from) a.graph.flow(node, a.objects.items(object))
  a.graph.add(into, object.id)
}

function builds(here: Here): boolean {
  const { a, window, op, x, y, z, at } = here
  const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => window.read(first + i))
  const into = (node: Node, value: Node) =>
    eachObject(here, node, (object) => a.graph.flow(value, a.objects.items(object)))
  switch (op) {
    case Op.MAKE_LIST:
      addContainer(here, 'list', result(here, x), from(y, z))
      return true
    case Op.MAKE_TUPLE:
      makeTuple(here, from(y, z), result(here, x))
      return true
    case Op.MAKE_SET:
    case Op.MAKE_DICT: {
      const parts = from(y, op === Op.MAKE_SET ? z : 2 * z)
      addContainer(here, op === Op.MAKE_SET ? 'set' : 'dict', result(here, x), parts)
      for (const node of parts) lookUpKey(here, node)
      return true
    }
    case Op.MAKE_SLICE:
      a.graph.add(result(here, x), a.objects.make('slice', at.pc).id)
      return true
    case Op.LIST_APPEND:
    case Op.SET_ADD:
      into(window.read(x), window.read(y))
      if (op === Op.SET_ADD) lookUpKey(here, window.read(y))
      return true
    case Op.LIST_EXTEND:
    case Op.SET_UPDATE:
      into(window.read(x), a.iteration.iterate(at, window.read(y)))
      return true
    case Op.LIST_TO_TUPLE:
      addContainer(here, 'tuple', result(here, x), [a.iteration.items(at, window.read(y))])
      return true
    case Op.DICT_SET:
      into(window.read(x), window.read(y))
      into(window.read(x), window.read(z))
      lookUpKey(here, window.read(y))
      return true
    case Op.DICT_UPDATE:
      into(window.read(x), a.iteration.iterate(at, window.read(y)))
      return true
    default:
      return false
  }
}

function makeTuple({ a, at }: Here, parts: readonly Node[], into: Node): void {
  const tuple = a.objects.make('tuple', at.pc, { size: parts.length })
  parts.forEach((node, i) => {
    a.graph.flow(node, a.objects.field(tuple, itemField(i)))
    a.graph.flow(node, a.objects.items(tuple))
  })
  a.graph.add(into, tuple.id)
}

function calls(here: Here): boolean {
  const { a, window, op, x, y, z, at } = here
  const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => window.read(first + i))
  const call = (args: Arguments) => {
    a.callees.set(at.pc, window.read(y))
    a.invocation.callNode(at, window.read(y), args, result(here, x))
    return true
  }
  switch (op) {
    case Op.MAKE_FUNCTION:
      makeFunction(here)
      return true
    case Op.MAKE_CLASS:
      makeClass(here)
      return true
    case Op.CALL:
      return call(positional(...from(y + 1, z)))
    case Op.CALL_METHOD:
      return call(positional(...from(y + 2, z)))
    case Op.CALL_KEYWORDS: {
      const { positional: count, keywords } = a.program.callShapes[z]!
      const named = keywords.map((name, i): [string, Node] => [name, window.read(y + 1 + count + i)])
      return call({ ...positional(...from(y + 1, count)), named: new Map(named) })
    }
    case Op.CALL_SPREAD: {
      const rest = a.iteration.items(at, window.read(y + 1))
      return call({ ...positional(), rest, namedRest: z === 1 ? a.iteration.items(at, window.read(y + 2)) : null })
    }
    default:
      return false
  }
}

function makeFunction(here: Here): void {
  const { a, window, x, y, z, at } = here
  const { defaults, keywordDefaults, captured } = a.program.functions[y]!
  const object = a.objects.make('function', at.pc, { func: y })
  const given = defaults + keywordDefaults.length
  for (let i = 0; i < given; i++) a.graph.flow(window.read(z + i), a.objects.field(object, defaultField(i)))
  captured.forEach((_, i) => a.graph.flow(window.read(z + given + i), a.objects.field(object, cellField(i))))
  a.graph.add(result(here, x), object.id)
}

function makeClass(here: Here): void {
  const { a, f, window, x, y, z, at } = here
  const cls = a.objects.make('class', at.pc)
  a.graph.flow(window.read(y + 1), a.objects.field(cls, Field.Bases))
  for (let i = 0; i < z; i++) {
    const name = a.constants.get(window.read(y + 2 + 2 * i))
    if (typeof name !== 'string') throw new Error(`class attribute without a name at ${at.pc}`)
    const value = window.read(y + 3 + 2 * i)
    a.graph.flow(value, a.objects.field(cls, name))
    f.afterWalk.push(() => {
      if (!f.registers.mayBeUnbound(value)) cls.declares.add(name)
    })
  }
  a.graph.add(result(here, x), cls.id)
}

/** Arithmetic: of containers, a new container or the first one changed; of instances, their methods. */
function binary(here: Here): void {
  const { a, window, op, x, y, z, at } = here
  const immediate = op === Op.ADDI || op === Op.SUBI || op === Op.IADDI || op === Op.ISUBI
  const left = window.read(y)
  const right = immediate ? a.graph.node() : window.read(z)
  const into = result(here, x)
  const both = a.graph.union([left, right, a.graph.node()])
  const { inPlace, names } = operatorHooks(op)
  a.invocation.hooks(at, both, names, both, into)
  // "%s" % value shows the value.
  if (op === Op.MOD || op === Op.IMOD) {
    const shown = a.iteration.deep(at, right)
    a.invocation.hooks(at, shown, ['__str__', '__repr__'], shown, a.graph.node())
  }
  eachObject(here, both, (object) => combine(here, object, { left, right, into, inPlace }))
}

const combinable: readonly ObjectKind[] = ['list', 'tuple', 'set', 'dict', 'view', 'unknown']

function combine(
  here: Here,
  object: AbstractObject,
  { left, right, into, inPlace }: { left: Node; right: Node; into: Node; inPlace: boolean },
): void {
  const { a, at } = here
  const isLibrary =
    object.kind === 'instance' && object.of?.kind === 'library' && object.of.path.startsWith('collections')
  if (!combinable.includes(object.kind) && !isLibrary) return
  a.iteration.read(indirect(at), a.graph.node(object.id))
  const kind = object.kind === 'view' ? 'set' : object.kind
  const made = a.objects.make(kind, at.pc, { of: object.of })
  a.graph.add(into, made.id)
  const given = [left, right].map((node) => a.iteration.items(at, node))
  for (const node of given) a.graph.flow(node, a.objects.items(made))
  if (!inPlace) return
  eachObject(here, left, (target) => {
    if (target.kind === 'tuple' || !(combinable.includes(target.kind) || target.kind === 'instance')) return
    a.iteration.mutate(at, a.graph.node(target.id))
    a.iteration.advance(indirect(at), right)
    for (const node of given) a.graph.flow(node, a.objects.items(target))
    a.graph.add(into, target.id)
  })
}

function compare(here: Here): void {
  const { a, window, op, x, y, z, at } = here
  const jumps = op >= Op.JUMP_LT && op <= Op.JUMP_NOT_GE
  const sides = jumps ? [window.read(x), window.read(y)] : [window.read(y), window.read(z)]
  const both = a.graph.union(sides)
  const inside = a.iteration.deep(at, both)
  a.invocation.hooks(at, inside, operatorHooks(op).names, inside, jumps ? a.graph.node() : result(here, x))
  if (op !== Op.IN && op !== Op.NOT_IN) return
  const found = a.iteration.iterate(indirect(at), sides[1]!)
  const shown = a.iteration.deep(indirect(at), found)
  a.invocation.hooks(at, shown, operatorHooks(Op.EQ).names, inside, a.graph.node())
}

function truth(here: Here, node: Node): void {
  const { a, at } = here
  a.iteration.read(at, node)
  a.invocation.hooks(at, node, truthHooks, node, a.graph.node())
}

function others(here: Here): void {
  const { a, f, window, op, x, y, at } = here
  switch (op) {
    case Op.NOT:
      return truth(here, window.read(y))
    case Op.JUMP_TRUE:
    case Op.JUMP_FALSE:
      return truth(here, window.read(x))
    case Op.NEG:
    case Op.POS:
    case Op.INVERT:
      return a.invocation.hooks(at, window.read(y), operatorHooks(op).names, a.graph.node(), result(here, x))
    case Op.FORMAT: {
      const shown = a.iteration.deep(at, window.read(y))
      return a.invocation.hooks(at, shown, operatorHooks(op).names, a.graph.node(), a.graph.node())
    }
    case Op.RETURN:
      return a.graph.flow(window.read(x), f.result)
    case Op.YIELD:
      a.graph.flow(window.read(y), f.yielded)
      a.graph.flow(f.sent, result(here, x))
      return
    case Op.RAISE:
      return raise(here)
    default:
  }
}

/** Handlers may get any exception; a class raised is called first. */
function raise(here: Here): void {
  const { a, window, x, y, at } = here
  for (const register of y < 0 ? [x] : [x, y])
    eachObject(here, window.read(register), (object) => {
      if (object.kind === 'class' || object.kind === 'library')
        a.invocation.call(at, object, positional(), a.raised, 'callback')
      else a.graph.add(a.raised, object.id)
    })
}
