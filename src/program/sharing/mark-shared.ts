import { instructionAt } from '../effects'
import { INSTRUCTION_WIDTH, Op, VISIBLE } from '../opcodes'
import type { Constant, Program } from '../program'
import { Accesses, Via, type Access } from './accesses'
import type { Analysis } from './analysis'
import { Attributes, isProperty } from './attributes'
import { CallGraph, join, NOBODY, SEVERAL, type Executors } from './call-graph'
import { escapingObjects } from './escape'
import { FlowGraph, TooMuchFlow, type Node } from './flow-graph'
import { Freshness } from './freshness'
import { Functions } from './functions'
import { Invocation } from './invocation'
import { Iteration } from './iteration'
import { LibraryCalls } from './library-calls'
import { LibraryCode } from './library-code'
import { Natives } from './natives'
import { Objects } from './objects'
import { Threads } from './threads'
import { transfer } from './transfer'

/** How much the analysis may do: some ten times what programs of five hundred lines take. */
const LIMIT = 600_000

/**
 * Marks the instructions that another thread could notice: the Program returned is the same but for VISIBLE in its code.
 *
 * A read is marked when another thread may write what it reads, a write when another thread may access what it writes,
 * both while more than one thread may exist. Left out are accesses to objects that no other thread can know yet or
 * ever, and those of natives in front of which a thread stops anyway. The answer errs on the side of marking: it holds
 * for every run; a program too big to be looked at so closely has all its accesses marked.
 */
export function markShared(program: Program): Program {
  if (!mayHaveThreads(program)) return program
  let marks: Iterable<number>
  try {
    marks = visibleInstructions(analyse(program))
  } catch (error) {
    if (!(error instanceof TooMuchFlow)) throw error
    marks = allAccesses(program)
  }
  const code = program.code.slice()
  for (const pc of marks) code[pc * INSTRUCTION_WIDTH]! |= VISIBLE
  return { ...program, code }
}

/** Modules by which threads come into being. */
const threadModules = ['threading', '_thread', 'concurrent', 'multiprocessing', 'asyncio']

function mayHaveThreads(program: Program): boolean {
  const path = (constant: Constant) =>
    constant.kind === 'library' ? constant.path : constant.kind === 'module' ? constant.name : ''
  return program.constants.some((constant) => threadModules.includes(path(constant).split('.')[0]!))
}

/** Follows the values of a program to wherever they may go. */
export function analyse(program: Program): Analysis {
  const graph = new FlowGraph(LIMIT)
  const objects = new Objects(graph)
  const globals = objects.make('globals', -1)
  const anyException = objects.make('instance', -1, { of: objects.library('Exception'), path: 'raised' })
  const parts = {
    ...{
      program,
      graph,
      objects,
      globals,
      anyException,
      files: graph.node(),
      accesses: new Accesses(),
      raised: graph.node(anyException.id),
    },
    ...{ constants: new Map<Node, string | number>(), callees: new Map<number, Node>(), lookups: new Map() },
  }
  const a = parts as unknown as { -readonly [K in keyof Analysis]: Analysis[K] }
  a.functions = new Functions(a, transfer)
  a.calls = new CallGraph(program.entry, a.functions.functionAt, a.functions.flowOf, (id) => objects.get(id).pc)
  a.attributes = new Attributes(a)
  a.iteration = new Iteration(a)
  a.invocation = new Invocation(a)
  a.natives = new Natives(a)
  a.threads = new Threads(a)
  a.libraryCode = new LibraryCode(a)
  a.functions.enter(program.entry)
  graph.solve()
  a.calls.settle()
  return a
}

function visibleInstructions(a: Analysis): Set<number> {
  const escaping = escapingObjects(a)
  const freshness = new Freshness(a)
  const isNoticeable = ({ pc, place, via }: Access): boolean => {
    if (!escaping.has(a.objects.placeOf(place).object.id) || isIntercepted(a, place)) return false
    return via !== Via.Base || !freshness.isFreshBase(pc)
  }
  const noticeable = new LibraryCalls(a).attribute(a.accesses.all.filter(isNoticeable))
  const seen = conflicting(
    a,
    noticeable.filter(({ pc }) => a.calls.isLate(pc)),
  )
  // Where it has to call the program's code first, such a native is no stop.
  const isUnmarked = ({ pc, visible }: Access) => !visible || a.calls.isCalledBackAt(pc)
  return new Set([...seen.filter(isUnmarked).map(({ pc }) => pc), ...a.libraryCode.marked(seen)])
}

/** A read matters to others if one of them may write the place, a write if one of them may access it at all. */
function conflicting(a: Analysis, accesses: readonly Access[]): Access[] {
  const users = new Map<Node, Executors>()
  const writers = new Map<Node, Executors>()
  const add = (to: Map<Node, Executors>, place: Node, who: Executors) =>
    to.set(place, join(to.get(place) ?? NOBODY, who))
  const executors = ({ pc }: Access) => a.calls.executorsOf(a.functions.functionAt(pc))
  for (const access of accesses) {
    add(users, access.place, executors(access))
    if (access.writes) add(writers, access.place, executors(access))
  }
  return accesses.filter((access) => {
    const others = (access.writes ? users : writers).get(access.place) ?? NOBODY
    return others !== NOBODY && join(others, executors(access)) === SEVERAL
  })
}

/** Whether reading and setting the attribute is up to a property of the class: then it is no place at all. */
function isIntercepted(a: Analysis, place: Node): boolean {
  const { object, field } = a.objects.placeOf(place)
  if (object.kind !== 'instance' || object.of?.kind !== 'class') return false
  for (let cls = object.of; cls.kind === 'class';) {
    if (cls.declares.has(field)) {
      const values = [...a.graph.objects(a.objects.field(cls, field))]
      return values.length > 0 && values.every((id) => isProperty(a.objects.get(id)))
    }
    const bases = a.attributes.basesNow(cls)
    if (bases.length !== 1) return false
    cls = bases[0]!
  }
  return false
}

/** Every instruction that may access anything but registers. */
function allAccesses(program: Program): number[] {
  const found: number[] = []
  for (let pc = 0; pc * INSTRUCTION_WIDTH < program.code.length; pc++)
    if (mayAccess(instructionAt(program, pc).op)) found.push(pc)
  return found
}

function mayAccess(op: Op): boolean {
  const isVariable =
    (op >= Op.LOAD_GLOBAL && op <= Op.LOAD_LOCAL_OR_GLOBAL) || (op >= Op.LOAD_CELL && op <= Op.DELETE_CELL)
  const isOperator = (op >= Op.ADD && op <= Op.NOT_IN) || (op >= Op.JUMP_TRUE && op <= Op.JUMP_NOT_GE)
  const isContainer = op >= Op.ITER && op <= Op.DELETE_ITEM
  const isBuilding = op >= Op.LIST_EXTEND && op <= Op.FORMAT
  if (op === Op.SEND) return true
  return isVariable || isOperator || isContainer || isBuilding || (op >= Op.MAKE_CLASS && op <= Op.CALL_SPREAD)
}
