import type { Model } from './model'

/** Members are bits of one integer. */
const MOST_THREADS = 31

/**
 * Which of the enabled threads suffice: a persistent set (Godefroid, LNCS 1032, 1996, chapter 4), closed in the way of
 * stubborn sets (Valmari, 1990). Beginning with one thread, others are added until nothing that the rest can do, while the
 * members stand still, touches what a member's next operation touches, or lets a waiting member go on. What the rest can do
 * is found by walking the control graph from where they are; the walk stops at operations that have to wait as long as
 * nothing that was walked over could let them go on. So a thread inside a critical section goes alone (Lipton, CACM 1975),
 * and so does one that others only wait for.
 *
 * The control graph holds what was met so far. A reduction says which nodes it relied on; should one get another edge later,
 * the search begins again (`Control.contradicted`). In the end no reduction is contradicted by anything that any visited
 * state can do, and by induction over the length of executions nothing else can happen either.
 */
export class PersistentSets {
  private stamps = new Int32Array(64)
  private stamp = 0
  private readonly queue: number[] = []
  /** In step with `queue`: the thread that the walk came from. */
  private readonly owners: number[] = []
  private readonly stuck: number[] = []
  private readonly stuckOwners: number[] = []
  private readonly passed: number[] = []
  private state: Int32Array = new Int32Array(0)
  private members = 0
  private ready = 0

  constructor(private readonly model: Model) {}

  /** Puts the threads to explore first in `ids[0, count)`. @returns how many they are */
  choose(state: Int32Array, ids: Int32Array, count: number): number {
    if (count < 2 || this.model.threads > MOST_THREADS) return count
    this.state = state
    this.ready = 0
    for (let i = 0; i < count; i++) this.ready |= 1 << ids[i]!
    let best = this.ready
    for (let i = 0; i < count; i++) {
      const found = this.close(1 << ids[i]!) & this.ready
      if (size(found) >= size(best)) continue
      best = found
      this.model.control.relyOn(this.passed)
      if (size(best) === 1) break
    }
    if (best === this.ready) return count
    return order(ids, count, best)
  }

  /** Adds what has to be added. @returns the members */
  private close(seed: number): number {
    this.members = seed
    for (;;) {
      const thread = this.walk()
      if (thread < 0) break
      this.members |= 1 << thread
      if ((this.members & this.ready) === this.ready) return this.members
    }
    return this.members
  }

  /** Walks over all that threads outside can do. @returns one that has to become a member; -1: none */
  private walk(): number {
    const { model, queue, owners, passed, members } = this
    const { control } = model
    if (this.stamps.length < control.size) this.stamps = new Int32Array(control.size * 2)
    this.stamp++
    queue.length = owners.length = passed.length = 0
    this.stuck.length = this.stuckOwners.length = 0
    for (let t = 0; t < model.threads; t++)
      if ((members & (1 << t)) === 0) this.reach(model.nodeOf(this.state, t), t)
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i]!
      const owner = owners[i]!
      if (control.mayBlock[node] && this.hasToWait(node)) {
        this.stuck.push(node)
        this.stuckOwners.push(owner)
        continue
      }
      if (this.disturbs(node)) return owner
      passed.push(node)
      this.release(node)
      for (const next of control.next[node]!) this.reach(next, owner)
    }
    return -1
  }

  private reach(node: number, owner: number): void {
    if (node < 0 || this.stamps[node] === this.stamp) return
    this.stamps[node] = this.stamp
    this.queue.push(node)
    this.owners.push(owner)
  }

  /** Whether a node's operation has to wait here, and nothing passed so far can end that. */
  private hasToWait(node: number): boolean {
    const { control, accesses } = this.model
    if (control.exits[node] && this.membersHoldUpExit()) return true
    if (this.model.mayGo(this.state, control.thread[node]!, control.sample[node]!)) return false
    return !this.passed.some((other) => accesses.conflict(control.access[other]!, control.waitsFor[node]!))
  }

  private membersHoldUpExit(): boolean {
    for (let t = 1; t < this.model.threads; t++)
      if ((this.members & (1 << t)) !== 0 && this.model.holdsUpExit(this.state, t)) return true
    return false
  }

  /** Takes up again what waited for something that `node` does. */
  private release(node: number): void {
    const { control, accesses } = this.model
    for (let i = this.stuck.length - 1; i >= 0; i--) {
      const waiting = this.stuck[i]!
      if (!accesses.conflict(control.access[node]!, control.waitsFor[waiting]!)) continue
      this.queue.push(waiting)
      this.owners.push(this.stuckOwners[i]!)
      this.stuck.splice(i, 1)
      this.stuckOwners.splice(i, 1)
    }
  }

  /** Whether a node's operation conflicts with what a member does next, or may let a waiting member go on. */
  private disturbs(node: number): boolean {
    const { model } = this
    const { control, accesses } = model
    const access = control.access[node]!
    for (let t = 0; t < model.threads; t++) {
      if ((this.members & (1 << t)) === 0) continue
      const own = model.nodeOf(this.state, t)
      const touched = (this.ready & (1 << t)) !== 0 ? control.access[own]! : control.waitsFor[own]!
      if (accesses.conflict(access, touched)) return true
    }
    return false
  }
}

function size(bits: number): number {
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}

/** Moves the members to the front. */
function order(ids: Int32Array, count: number, members: number): number {
  let front = 0
  for (let i = 0; i < count; i++) {
    const id = ids[i]!
    if ((members & (1 << id)) === 0) continue
    ids[i] = ids[front]!
    ids[front++] = id
  }
  return front
}
