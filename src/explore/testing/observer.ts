import type { ThreadId } from '../../base/units'
import { isHeapObject } from '../../machine/inspect'
import type { Machine } from '../../machine/machine'
import { EXIT_PC, Frame, type VirtualThread } from '../../machine/thread'
import { Pointer, type HeapObject, type Value } from '../../machine/values'
import type { Location } from '../../machine/visible'
import { Liveness } from '../../program/liveness'
import { format } from '../../schedule/text'
import { finalValues, leavesValue } from '../../trace/final'
import { Subjects } from '../../trace/subjects'

/** What tells outcomes apart. */
export type Observe = 'state' | 'stdout'

/** How a run ended, as an observer sees it: endings with equal keys are one outcome. */
export interface Ending {
  readonly keys: Readonly<Record<Observe, string>>
  readonly outcome: 'completed' | 'failed' | 'deadlock'
  /** 0 for a deadlock. */
  readonly exitCode: number
  /** By the labels that people see; without those that several variables share, such as those of a closure made twice. */
  readonly final: Readonly<Record<string, string>>
  readonly stdout: string
  /** Of a deadlock: who waits for what. */
  readonly waits: string
}

/** What came of running a schedule. */
export interface Replay {
  readonly ending: Ending
  /** Labels of what was touched on it. */
  readonly touched: ReadonlySet<string>
  /** Switches away from a thread that was still enabled. */
  readonly preemptions: number
}

type Place = Extract<Location, { kind: 'attribute' | 'cell' | 'object' }>

/** An attribute, closure variable, lock or atomic that some thread touched on some path, named so that every path finds it again. */
interface Touched {
  readonly object: string
  readonly label: string
  at(object: HeapObject): Place
}

/**
 * Looks at the ends of runs, independently of the path that led there: an outcome is how the run ended and the last
 * value of every global that holds data and of every attribute, closure variable, lock and atomic that threads touched on
 * any path.
 * Objects are told apart by who allocated them and their how-manieth it was, never by the labels that people see.
 */
export class Observer {
  private readonly touched = new Map<string, Touched>()
  private readonly liveness: Liveness

  /** By name: those of the present run, and those of others that no thread of it has come to make. */
  private readonly made = new Map<string, HeapObject>()

  constructor(private readonly machine: Machine) {
    this.liveness = new Liveness(machine.program)
    for (const [name, object] of this.reachable()) this.made.set(name, object)
    const { heap } = machine.core
    const allocate = heap.allocate.bind(heap)
    heap.allocate = (...about) => {
      const object = allocate(...about)
      this.made.set(nameOf(object), object)
      return object
    }
  }

  /** How many variables are known: an ending seen before this grew has to be looked at again. */
  get known(): number {
    return this.touched.size
  }

  /** Remembers what the visible operation that a thread is about to do touches. @returns its key, where it leaves a value */
  note(thread: number): string | null {
    const { location } = this.machine.pending(thread)
    if (!location || !leavesValue(this.machine, location)) return null
    if (location.kind === 'attribute') return this.add(location, location.object, location.name)
    if (location.kind === 'object') return this.add(location, location.object, '')
    return location.kind === 'cell' ? this.add(location, location.cell, '') : null
  }

  private add(location: Place, object: HeapObject, name: string): string {
    const key = `${nameOf(object)}.${name}`
    if (this.touched.has(key)) return key
    const { label } = new Subjects(this.machine).of(location)
    const at = (found: HeapObject): Place =>
      location.kind === 'cell' ? { ...location, cell: found } : { ...location, object: found }
    this.touched.set(key, { object: nameOf(object), label, at })
    return key
  }

  /** How the run that the machine has come to the end of ended. */
  ending(): Ending {
    const { machine } = this
    const { status } = machine
    if (status === 'running') throw new Error('the run has not ended')
    const { values, final } = this.finalValues()
    const stdout = machine.output
      .filter((piece) => piece.stream === 'stdout')
      .map((piece) => piece.text)
      .join('')
    const exitCode = machine.exitCode ?? 0
    const key = (content: unknown) => JSON.stringify([status, exitCode, content])
    const waits = status === 'deadlock' ? this.waits() : ''
    return { keys: { state: key(values), stdout: key(stdout) }, outcome: status, exitCode, final, stdout, waits }
  }

  /**
   * Runs a schedule from the start to the end, and goes back to the start.
   * @returns what it leaves; where it does not fit the program or stops short, why
   */
  replay(schedule: readonly ThreadId[]): Replay | string {
    const { machine } = this
    try {
      let preemptions = 0
      const touched = new Set<string>()
      for (const [i, thread] of schedule.entries()) {
        const enabled = machine.enabled()
        if (!enabled.includes(thread)) return `thread ${thread} is not enabled at step ${i} of ${format(schedule)}`
        const last = schedule[i - 1]
        if (last !== undefined && last !== thread && enabled.includes(last)) preemptions++
        const key = this.note(thread)
        if (key !== null) touched.add(this.touched.get(key)!.label)
        machine.step(thread)
        if (machine.busy) return `step ${i} of ${format(schedule)} does not end`
      }
      if (machine.enabled().length > 0) return `not over at the end of ${format(schedule)}`
      return { ending: this.ending(), touched, preemptions }
    } finally {
      while (machine.steps > 0) machine.undo()
    }
  }

  /** Whether a label is that of something touched on some path, and not that of a global. */
  isTouched(label: string): boolean {
    return [...this.touched.values()].some((touched) => touched.label === label)
  }

  /** Whether several variables have one label. */
  isAmbiguous(label: string): boolean {
    let found = 0
    for (const touched of this.touched.values()) if (touched.label === label) found++
    return found > 1
  }

  private finalValues(): { values: [string, string][]; final: Record<string, string> } {
    const objects = this.touched.size > 0 ? this.reachable() : new Map<string, HeapObject>()
    // What a Rust program has dropped keeps its last value.
    for (const [name, object] of this.made)
      if (object.serial < (this.machine.threads[object.owner]?.allocations ?? 0)) objects.set(name, object)
    const places: [string, Location][] = []
    for (const [key, { object, at }] of this.touched) {
      const found = objects.get(object)
      if (found) places.push([`\0${key}`, at(found)])
    }
    const all = finalValues(this.machine, { entries: () => places })
    const final: Record<string, string> = {}
    for (const [name, value] of Object.entries(all)) {
      const label = name.startsWith('\0') ? this.touched.get(name.slice(1))!.label : name
      if (!this.isAmbiguous(label)) final[label] ??= value
    }
    return { values: Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)), final }
  }

  /** The values that tell ends apart, as they are now. */
  values(): string {
    return JSON.stringify(this.finalValues().values)
  }

  private waits(): string {
    const waits: string[] = []
    for (const { id, ended } of this.machine.threads) {
      const blocked = ended ? null : this.machine.blocked(id)
      if (blocked) waits.push(`T${id} ${blocked.reason} by ${blocked.by.join(',')}`)
    }
    return waits.join('; ')
  }

  /** Objects that the state still holds, by name. A dead register holds nothing. */
  private reachable(): Map<string, HeapObject> {
    const { core, threads } = this.machine
    const found = new Map<string, HeapObject>()
    const queue: HeapObject[] = []
    const meet = (pointed: Value) => {
      const value = pointed instanceof Pointer ? pointed.object : pointed
      if (!isHeapObject(value) || value.owner < 0 || found.has(nameOf(value))) return
      found.set(nameOf(value), value)
      queue.push(value)
    }
    core.globals.fields.forEach(meet)
    core.process.fields.forEach(meet)
    for (const t of threads) {
      meet(t.object)
      if (!t.ended) for (const value of this.liveValues(t)) meet(value)
    }
    for (const object of queue) {
      meet(object.cls)
      object.fields.forEach(meet)
    }
    return found
  }

  private *liveValues(t: VirtualThread): Generator<Value> {
    yield t.failure
    let { base } = t
    for (const register of t.pc === EXIT_PC ? [] : this.liveness.liveBefore(t.pc)) yield t.registers[base + register]
    for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width) {
      yield t.registers[base - 1]
      base = t.frames[at + Frame.Base]!
      for (const register of this.liveness.liveAfter(t.frames[at + Frame.Pc]!)) yield t.registers[base + register]
    }
  }
}

const nameOf = (object: HeapObject) => `${object.owner}.${object.serial}`

/** Does `look` again until it has learnt of no variable after it has seen an ending. */
export function untilAllKnown<T>(observer: Observer, look: () => T | null): T | null {
  for (;;) {
    const before = observer.known
    const seen = look()
    if (seen === null || observer.known === before) return seen
  }
}
