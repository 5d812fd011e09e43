import { SequenceTable } from '../base/int-tables'
import type { Machine } from '../machine/machine'
import type { Pending } from '../machine/visible'
import { EXIT_PC, Frame, type VirtualThread } from '../machine/thread'
import { isDaemon } from '../machine/thread-object'
import { NOTHING, type Accesses } from './accesses'
import type { Columns } from './columns'
import { Role, type Control } from './control'
import type { Encoder } from './encoder'
import type { Places } from './places'
import { PRIVATE, type ValueTable } from './values'

/** Whether a thread in a local state can take its next step. */
export const enum Readiness {
  /** It has none. */
  Ended,
  Ready,
  /** It depends on shared components. */
  MayWait,
  /** As MayWait, but time may pass as it likes, and then it gives up. */
  MayGiveUp,
  /** The process has ended. */
  Exited,
}

/** In place of a thread's state. */
const ENDED_WORD = -1
const EXITED_WORD = -2

/** Local states of one thread, by number from 1. */
interface OfThread {
  readonly readiness: Readiness[]
  readonly nodes: number[]
  readonly stepRoots: number[]
  /** Number of its next operation, arguments included. */
  readonly operations: number[]
  /** Value of the key it is about to use on a container; -1: none, or one that may mean any item. */
  readonly items: number[]
}

/** Local states of threads: each kept once, with what is known of it. Numbered from 1 for each thread. */
export class Locals {
  private readonly words = new SequenceTable()
  /** From number in words to number of its thread's. */
  private readonly numbers: number[] = []
  private readonly byThread: OfThread[] = []
  private readonly operations = new SequenceTable()
  /** By operation. */
  private readonly readinessRoots: number[] = []
  private readonly exitCodes: number[] = []
  private readonly daemons: boolean[] = []
  private readonly kinds = new Map<string, number>()

  constructor(
    private readonly machine: Machine,
    private readonly encoder: Encoder,
    private readonly control: Control,
    private readonly accesses: Accesses,
    private readonly columns: Columns,
    private readonly places: Places,
    private readonly values: ValueTable,
    /** Whether a thread that waits with a timeout can go on at any time. */
    private readonly timeIsFree: boolean,
  ) {}

  get threads(): number {
    return this.byThread.length
  }

  get bytes(): number {
    return this.words.bytes + this.numbers.length * 40
  }

  readiness(thread: number, local: number): Readiness {
    return this.byThread[thread]!.readiness[local]!
  }

  node(thread: number, local: number): number {
    return this.byThread[thread]!.nodes[local]!
  }

  stepRoot(thread: number, local: number): number {
    return this.byThread[thread]!.stepRoots[local]!
  }

  setStepRoot(thread: number, local: number, root: number): void {
    this.byThread[thread]!.stepRoots[local] = root
  }

  /** The root of what is known of whether a thread's operation has to wait: one for all local states with the same operation. */
  readinessRoot(thread: number, local: number): number {
    return this.readinessRoots[this.byThread[thread]!.operations[local]!]!
  }

  setReadinessRoot(thread: number, local: number, root: number): void {
    this.readinessRoots[this.byThread[thread]!.operations[local]!] = root
  }

  /** See OfThread.items. */
  item(thread: number, local: number): number {
    return this.byThread[thread]!.items[local]!
  }

  forgetRoots(): void {
    for (const { stepRoots } of this.byThread) stepRoots.fill(-1)
    this.readinessRoots.fill(-1)
  }

  /** The number of the local state a thread is in now. */
  intern(t: VirtualThread): number {
    if (t.ended) return this.add(t.id, [t.id, ENDED_WORD], 2, () => [Readiness.Ended, this.ended(t.id)])
    this.encoder.thread(t)
    return this.add(t.id, this.encoder.words, this.encoder.length, (local) => this.examine(t, local))
  }

  /** The number of main's local state once the process has ended with a status. */
  exited(exitCode: number): number {
    const local = this.add(0, [0, EXITED_WORD, exitCode], 3, () => [Readiness.Exited, this.ended(0)])
    this.exitCodes[local] = exitCode
    return local
  }

  exitCode(local: number): number {
    return this.exitCodes[local]!
  }

  isDaemon(thread: number): boolean {
    return this.daemons[thread]!
  }

  private add(
    thread: number,
    words: ArrayLike<number>,
    length: number,
    examine: (local: number) => [Readiness, number],
  ): number {
    const number = this.words.intern(words, length)
    const known = this.numbers[number]
    if (known !== undefined) return known
    const of = (this.byThread[thread] ??= {
      readiness: [0],
      nodes: [-1],
      stepRoots: [-1],
      operations: [0],
      items: [-1],
    })
    const local = of.nodes.length
    this.numbers.push(this.columns.uses(this.columns.thread(thread), local))
    of.stepRoots.push(-1)
    of.operations.push(0)
    of.items.push(-1)
    const [readiness, node] = examine(local)
    of.readiness.push(readiness)
    of.nodes.push(node)
    return local
  }

  private ended(thread: number): number {
    return this.control.node([thread, -1], () => ({
      thread,
      sample: 0,
      access: NOTHING,
      mayBlock: false,
      waitsFor: NOTHING,
      exits: false,
      ends: false,
      role: Role.Other,
    }))
  }

  /** Whether it can go on, and where in the control graph it is. */
  private examine(t: VirtualThread, sample: number): [Readiness, number] {
    this.daemons[t.id] = isDaemon(t)
    const pending = this.machine.pending(t.id)
    this.places.note(pending)
    const access = this.accesses.of(t.id, pending)
    this.byThread[t.id]!.items[sample] = this.itemOf(pending)
    this.byThread[t.id]!.operations[sample] = this.operation(t.id, sample, pending)
    const waits = pending.kind === 'exit' ? t.id === 0 : pending.native?.visible?.blocked !== undefined
    const timed = this.timeIsFree && t.deadline < Infinity
    const readiness = !waits ? Readiness.Ready : timed ? Readiness.MayGiveUp : Readiness.MayWait
    const mayBlock = readiness === Readiness.MayWait
    const words = [t.id, access, this.kind(pending.kind), readiness, t.func, t.pc]
    for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width)
      words.push(t.frames[at + Frame.Func]!, t.frames[at + Frame.Pc]!)
    if (t.pc === EXIT_PC) words.length = 4
    const node = this.control.node(words, () => ({
      thread: t.id,
      sample,
      access,
      mayBlock,
      waitsFor: mayBlock ? this.accesses.waitsFor(t.id, pending) : NOTHING,
      exits: t.id === 0 && pending.kind === 'exit',
      ends: (t.id === 0 && pending.kind === 'exit') || pending.kind === 'quit',
      role: roleOf(pending),
    }))
    return [readiness, node]
  }

  /** Numbers what a thread is about to call, on what, with what: whether it has to wait depends on nothing else of its own. */
  private operation(thread: number, local: number, { kind, native, args }: Pending): number {
    const { visible } = native ?? {}
    const looked = visible?.waitsForObject ? [visible.object!(args)] : args
    const passed = looked.map((arg) => this.values.of(arg))
    const words = [thread, this.kind(native?.qualifiedName ?? kind), ...passed]
    if (passed.includes(PRIVATE)) words.push(local)
    const number = this.operations.intern(words, words.length)
    if (number === this.readinessRoots.length) this.readinessRoots.push(-1)
    return number
  }

  private itemOf({ location }: Pending): number {
    if (location?.kind !== 'item') return -1
    return typeof location.key === 'number' && location.key < 0 ? -1 : this.values.of(location.key)
  }

  private kind(kind: string): number {
    let number = this.kinds.get(kind)
    if (number === undefined) this.kinds.set(kind, (number = this.kinds.size))
    return number
  }
}

function roleOf({ kind, location }: Pending): Role {
  if (kind === 'exit') return Role.Exit
  if (kind === 'lock' || kind === 'try-lock') return Role.Lock
  const isVariable = location !== null && location.kind !== 'object'
  return (kind === 'read' || kind === 'write') && isVariable ? Role.Data : Role.Other
}
