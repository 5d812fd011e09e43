import { grown } from '../base/int-tables'
import type { Ends } from './ends'
import type { Model } from './model'
import { StateStore } from './state-store'
import type { Trail } from './trail'

const STEPS_A_LOOK = 1024

/** Where the search is with a state. */
const enum Phase {
  OnTrail = 1,
  Left = 2,
}

/**
 * The second pass: every state and every step, by depth-first search, for what has to be counted. States are numbered in
 * order of first appearance, 0 is the start; the steps from state s are edges[firstEdge[s], firstEdge[s + 1] of the order of
 * opening): see `edgesOf`.
 */
export class FullGraph {
  readonly store: StateStore
  /** By state: where its edges begin, and how many it has. */
  firstEdge: Int32Array<ArrayBuffer> = new Int32Array(1024)
  degree: Int32Array<ArrayBuffer> = new Int32Array(1024)
  /** By edge: the state it leads to, and the thread that moves. */
  target: Int32Array<ArrayBuffer> = new Int32Array(4096)
  mover: Uint8Array<ArrayBuffer> = new Uint8Array(4096)
  /** By state: the number of the end it is; -1: it goes on. */
  endOf: Int32Array<ArrayBuffer> = new Int32Array(1024)
  /** States in the order in which the search left them: successors first, where there is no cycle. */
  postorder: Int32Array<ArrayBuffer> = new Int32Array(1024)
  left = 0
  /** Some state can be come to again. */
  hasCycle = false
  edges = 0
  private phase: Int32Array<ArrayBuffer> = new Int32Array(1024)
  private readonly numbers: number[] = []
  private readonly tried: number[] = []
  private readonly trail: Trail
  private done = false

  constructor(
    private readonly model: Model,
    readonly ends: Ends,
  ) {
    this.store = new StateStore(model.columns)
    this.trail = model.newTrail()
    this.numbers[0] = this.store.add(this.trail.top)
    this.enter()
  }

  get states(): number {
    return this.store.size
  }

  get frontier(): number {
    return this.trail.length
  }

  get bytes(): number {
    return this.store.bytes + this.states * 20 + this.edges * 5
  }

  /** Searches on until done or `until` (of performance.now). @returns whether it is done. @throws Relearn */
  advance(until: number): boolean {
    while (!this.done) {
      for (let i = 0; i < STEPS_A_LOOK && !this.done; i++) this.done = !this.take()
      if (performance.now() >= until) break
    }
    return this.done
  }

  private take(): boolean {
    const { trail } = this
    const thread = trail.next()
    if (thread < 0) return this.leave()
    const level = trail.length
    const next = trail.row(level + 1)
    this.model.step(trail.top, trail, thread, next)
    const number = this.store.add(next)
    const edge = this.firstEdge[this.numbers[level]!]! + this.tried[level]!++
    this.target[edge] = number
    this.mover[edge] = thread
    if (!this.store.isNew) {
      if (this.phase[number] === Phase.OnTrail) this.hasCycle = true
      return true
    }
    this.numbers[level + 1] = number
    trail.length++
    this.enter()
    return true
  }

  private enter(): void {
    const { trail } = this
    const number = this.numbers[trail.length]!
    this.tried[trail.length] = 0
    const count = this.model.enabled(trail.top, trail, trail.room)
    trail.open(trail.room, count, count)
    this.makeRoom(number, count)
    this.phase[number] = Phase.OnTrail
    this.firstEdge[number] = this.edges
    this.degree[number] = count
    this.edges += count
    this.endOf[number] = count === 0 ? this.ends.add(trail.top, trail) : -1
  }

  private makeRoom(state: number, edges: number): void {
    this.phase = grown(this.phase, state + 1)
    this.firstEdge = grown(this.firstEdge, state + 1)
    this.degree = grown(this.degree, state + 1)
    this.endOf = grown(this.endOf, state + 1)
    this.postorder = grown(this.postorder, state + 1)
    const wanted = this.edges + edges
    this.target = grown(this.target, wanted)
    if (wanted > this.mover.length) {
      const larger = new Uint8Array(wanted * 2)
      larger.set(this.mover)
      this.mover = larger
    }
  }

  private leave(): boolean {
    const { trail } = this
    const number = this.numbers[trail.length]!
    this.phase[number] = Phase.Left
    this.postorder[this.left++] = number
    if (trail.length === 0) return false
    trail.length--
    return true
  }
}
