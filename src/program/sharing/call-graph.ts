import type { ControlFlow } from './control-flow'

/** How a function comes to be called at an instruction. */
export type CallKind =
  /** As __init__ of an instance made there. */
  | 'init'
  /** Bound to what it was looked up on. */
  | 'method'
  | 'plain'
  /** By the library, any number of times, with arguments of its choice. */
  | 'callback'

export interface CallEdge {
  readonly pc: number
  readonly kind: CallKind
}

/** Which threads may execute something: nobody, one thread only (by the id of its object; MAIN), or several. */
export type Executors = number

export const NOBODY: Executors = -3
export const MAIN: Executors = -2
export const SEVERAL: Executors = -1

export const join = (a: Executors, b: Executors): Executors =>
  a === b || b === NOBODY ? a : a === NOBODY ? b : SEVERAL

/** Who calls whom, who starts threads, and what follows from it. Questions may be asked once it is complete. */
export class CallGraph {
  /** Calls of each function, and the thread objects that begin with it. */
  private readonly edges = new Map<number, Map<string, CallEdge>>()
  private readonly roots = new Map<number, Set<number>>()
  /** Instructions that may start a thread themselves. */
  private readonly spawns = new Set<number>()
  private readonly calledBack = new Set<number>()
  private readonly executing = new Map<number, Executors>()
  private readonly once = new Map<number, boolean>()
  private late = new Set<number>()

  constructor(
    private readonly entry: number,
    private readonly functionAt: (pc: number) => number,
    private readonly flowOf: (func: number) => ControlFlow,
    /** Where the object of a thread is made. */
    private readonly madeAt: (thread: number) => number,
  ) {}

  addCall(pc: number, func: number, kind: CallKind): void {
    let edges = this.edges.get(func)
    if (!edges) this.edges.set(func, (edges = new Map()))
    edges.set(`${pc} ${kind}`, { pc, kind })
    if (kind === 'callback') this.calledBack.add(pc)
  }

  addRoot(func: number, thread: Executors): void {
    const roots = this.roots.get(func)
    if (roots) roots.add(thread)
    else this.roots.set(func, new Set([thread]))
  }

  addSpawn(pc: number): void {
    this.spawns.add(pc)
  }

  callsOf(func: number): CallEdge[] {
    return [...(this.edges.get(func)?.values() ?? [])]
  }

  isRoot(func: number): boolean {
    return this.roots.has(func)
  }

  /** Whether the library calls the program at an instruction. */
  isCalledBackAt(pc: number): boolean {
    return this.calledBack.has(pc)
  }

  /** Whether an instruction is executed at most once in the whole run. */
  isOnce(pc: number): boolean {
    const func = this.functionAt(pc)
    return !this.flowOf(func).inLoop(pc) && this.runsOnce(func)
  }

  private runsOnce(func: number): boolean {
    const known = this.once.get(func)
    if (known !== undefined) return known
    // Until known better: a function that calls itself in some way may run again.
    this.once.set(func, false)
    const calls = this.callsOf(func)
    const roots = [...(this.roots.get(func) ?? [])]
    let once = calls.length + roots.length === (func === this.entry ? 0 : 1)
    for (const { pc, kind } of calls) once &&= kind !== 'callback' && this.isOnce(pc)
    for (const thread of roots) once &&= this.isOneThread(thread)
    this.once.set(func, once)
    return once
  }

  private isOneThread(thread: number): boolean {
    return thread === MAIN || (thread !== SEVERAL && this.isOnce(this.madeAt(thread)))
  }

  /** Works out who executes what. */
  settle(): void {
    this.spreadExecutors()
    this.spreadLateness()
  }

  executorsOf(func: number): Executors {
    return this.executing.get(func) ?? NOBODY
  }

  private spreadExecutors(): void {
    this.executing.set(this.entry, MAIN)
    for (let changed = true; changed;) {
      changed = false
      for (const func of new Set([...this.edges.keys(), ...this.roots.keys()])) {
        const before = this.executorsOf(func)
        let after = before
        for (const { pc } of this.callsOf(func)) after = join(after, this.executorsOf(this.functionAt(pc)))
        for (const thread of this.roots.get(func) ?? [])
          after = join(after, this.isOneThread(thread) ? thread : SEVERAL)
        if (after === before) continue
        this.executing.set(func, after)
        changed = true
      }
    }
  }

  /** Whether another thread may exist when the instruction is executed. */
  isLate(pc: number): boolean {
    return this.late.has(pc)
  }

  /** Forward from everything that may start a thread, through returns and calls, until nothing new is reached. */
  private spreadLateness(): void {
    const spawning = this.spawningFunctions()
    const callees = this.calleesByPc()
    const lateEntry = new Set<number>(this.roots.keys())
    const done = new Set<number>()
    const open = new Set<number>([...this.edges.keys(), this.entry, ...lateEntry])
    const late = new Set<number>()
    for (const func of open) {
      open.delete(func)
      if (done.has(func)) continue
      const reached = this.latePcs(func, lateEntry.has(func), spawning, callees)
      if (lateEntry.has(func)) done.add(func)
      for (const pc of reached) {
        late.add(pc)
        for (const callee of callees.get(pc) ?? [])
          if (!lateEntry.has(callee)) {
            lateEntry.add(callee)
            open.add(callee)
          }
      }
    }
    this.late = late
  }

  private latePcs(
    func: number,
    whole: boolean,
    spawning: ReadonlySet<number>,
    callees: ReadonlyMap<number, readonly number[]>,
  ): Iterable<number> {
    const flow = this.flowOf(func)
    const { start, end } = flow.code
    const pcs = Array.from({ length: end - start }, (_, i) => start + i)
    if (whole) return pcs
    const direct = pcs.filter((pc) => this.spawns.has(pc))
    const sources = pcs.filter((pc) => callees.get(pc)?.some((callee) => spawning.has(callee)))
    const reached = flow.reachableFrom([...direct, ...sources])
    // What else a call that starts a thread does may come after the start; a generator goes on wherever it is resumed.
    for (const pc of sources) if (callees.get(pc)!.length > 1) reached.add(pc)
    return reached
  }

  private calleesByPc(): Map<number, number[]> {
    const callees = new Map<number, number[]>()
    for (const func of this.edges.keys())
      for (const { pc } of this.callsOf(func)) {
        const list = callees.get(pc)
        if (list) list.push(func)
        else callees.set(pc, [func])
      }
    return callees
  }

  /** Functions whose execution may start a thread. */
  private spawningFunctions(): Set<number> {
    const spawning = new Set<number>([...this.spawns].map(this.functionAt))
    const open = [...spawning]
    for (let func = open.pop(); func !== undefined; func = open.pop())
      for (const { pc } of this.callsOf(func)) {
        const caller = this.functionAt(pc)
        if (spawning.has(caller)) continue
        spawning.add(caller)
        open.push(caller)
      }
    return spawning
  }
}
