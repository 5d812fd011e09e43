import type { Ends } from './ends'
import { Relearn, type Model } from './model'
import { PersistentSets } from './persistent-sets'
import { StateStore } from './state-store'
import type { Survey } from './survey'
import { type Trail } from './trail'

/** Every so many steps of one thread alone, a state is stored, so that no loop of such steps goes on for ever. */
const STORE_EVERY = 16
/** Between looks at the clock. */
const STEPS_A_LOOK = 512

/**
 * The first pass: every way the program can end, by depth-first search over states, exploring of each only as many threads
 * as a persistent set asks for. A state that one thread leaves alone is not stored. Where all successors of such a state
 * were met before, the other threads are explored there too, so that nobody is passed over for ever in a loop (the proviso
 * of Valmari, 1990; for any search order Evangelista and Pajault, STTT 2010).
 */
export class OutcomeSearch {
  store: StateStore
  transitions = 0
  /** How often what was learned made it begin again. */
  restarts = 0
  private readonly sets: PersistentSets
  private trail: Trail
  private done = false
  /** Of the state being looked at: where its threads are. */
  private nodes = new Int32Array(16)
  /** By level: whether a successor was met for the first time; how many steps ago a state was stored. */
  private readonly fresh: boolean[] = []
  private readonly unstored: number[] = []

  constructor(
    private readonly model: Model,
    private readonly ends: Ends,
    private readonly survey: Survey,
    /** Called at an end that is met for the first time, while the machine is near. */
    private readonly onEnd: () => void,
  ) {
    this.sets = new PersistentSets(model)
    this.store = new StateStore(model.columns)
    this.trail = this.begin()
  }

  /** How many states are on the way from the start. */
  get frontier(): number {
    return this.trail.length
  }

  /** Searches on until done or `until` (of performance.now). @returns whether it is done */
  advance(until: number): boolean {
    while (!this.done) {
      try {
        for (let i = 0; i < STEPS_A_LOOK && !this.done; i++) this.done = !this.take()
      } catch (error) {
        if (!(error instanceof Relearn)) throw error
        this.model.restart()
        this.again()
      }
      if (this.model.control.contradicted) this.again()
      if (performance.now() >= until) break
    }
    return this.done
  }

  private again(): void {
    this.restarts++
    this.done = false
    this.model.control.forgetReliance()
    this.store = new StateStore(this.model.columns)
    this.ends.clear()
    this.survey.clear()
    this.transitions = 0
    this.trail = this.begin()
  }

  private begin(): Trail {
    const trail = this.model.newTrail()
    this.store.add(trail.top)
    this.unstored[0] = 0
    this.trail = trail
    this.enter()
    return trail
  }

  /** Takes one step, forward or back. @returns false at the end of the search */
  private take(): boolean {
    const { trail, model } = this
    const thread = trail.next()
    if (thread < 0) return this.leave()
    const level = trail.length
    this.transitions++
    const next = trail.row(level + 1)
    model.step(trail.top, trail, thread, next)
    this.survey.step(trail.top, thread, trail)
    const alone = trail.limit === 1 && this.unstored[level]! < STORE_EVERY
    if (!alone) this.store.add(next)
    if (!alone && !this.store.isNew) return true
    this.fresh[level] = true
    this.unstored[level + 1] = alone ? this.unstored[level]! + 1 : 0
    trail.length++
    this.enter()
    return true
  }

  /** Looks at a state that is met for the first time. */
  private enter(): void {
    const { trail, model } = this
    const state = trail.top
    this.fresh[trail.length] = false
    const ids = trail.room
    const count = model.enabled(state, trail, ids)
    this.putLastFirst(ids, count)
    if (count === 0) this.meet(state)
    else {
      this.nodes = this.nodes.length < model.threads ? new Int32Array(model.threads * 2) : this.nodes
      model.nodesOf(state, this.nodes)
      this.survey.visit(state, this.nodes, trail)
    }
    const limit = model.commutes ? this.sets.choose(state, this.nodes, ids, count) : count
    trail.open(ids, count, limit)
  }

  private meet(state: Int32Array): void {
    const before = this.ends.list.length
    if (this.ends.add(state, this.trail) === before) this.onEnd()
  }

  /** Whoever took the last step comes first: inside a critical section it is often enough alone. */
  private putLastFirst(ids: Int32Array, count: number): void {
    const { trail } = this
    const at = trail.length === 0 ? -1 : ids.indexOf(trail.ids[trail.length - 1]!)
    if (at <= 0 || at >= count) return
    const last = ids[at]!
    ids[at] = ids[0]!
    ids[0] = last
  }

  /** Goes back a level when everything there was tried. */
  private leave(): boolean {
    const { trail } = this
    if (!this.fresh[trail.length]! && trail.widen()) return true
    if (trail.length === 0) return false
    trail.length--
    return true
  }
}
