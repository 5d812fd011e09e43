import { grown } from '../base/int-tables'
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
  private stamps: Int32Array<ArrayBuffer> = new Int32Array(64)
  private stamp = 0
  /** Nodes reached by a walk, and the thread outside that each was reached from. */
  private queue: Int32Array<ArrayBuffer> = new Int32Array(64)
  private owners: Int32Array<ArrayBuffer> = new Int32Array(64)
  private reached = 0
  /** Positions in `queue` of nodes that have to wait. */
  private stuck: Int32Array<ArrayBuffer> = new Int32Array(64)
  private waiting = 0
  private passed: Int32Array<ArrayBuffer> = new Int32Array(64)
  private passedCount = 0
  private state: Int32Array = new Int32Array(0)
  private nodes: Int32Array = new Int32Array(0)
  /** By ready thread: ready threads whose next operation conflicts with its own, as bits. */
  private readonly neighbours = new Int32Array(MOST_THREADS)
  /** Sets of accesses that conflict with members' next operations, as bits. */
  private disturbing = new Uint32Array(8)
  /** By node: in which turn its readiness was asked last, and the answer. */
  private asked: Int32Array<ArrayBuffer> = new Int32Array(64)
  private answers: Uint8Array<ArrayBuffer> = new Uint8Array(64)
  private turn = 0
  private members = 0
  private ready = 0
  /** Ready threads whose step leaves something that shows once the process has ended, and those whose step may end it. */
  private leaving = 0
  private ending = 0
  /** Whether the members were found to be enough although the process may end without them. */
  private cutsOff = false

  constructor(private readonly model: Model) {}

  /** Puts the threads to explore first in `ids[0, count)`. @returns how many they are */
  choose(state: Int32Array, nodes: Int32Array, ids: Int32Array, count: number): number {
    const { model } = this
    if (count < 2 || model.threads > MOST_THREADS) return count
    this.state = state
    this.ready = 0
    for (let i = 0; i < count; i++) this.ready |= 1 << ids[i]!
    this.nodes = nodes
    this.turn++
    this.compare(ids, count)
    let best = this.ready
    for (let i = 0; i < count; i++) {
      const found = this.close(1 << ids[i]!) & this.ready
      if (size(found) >= size(best)) continue
      best = found
      model.control.relyOn(this.passed, this.passedCount)
      if (this.cutsOff) this.trust(best)
      if (size(best) === 1) break
    }
    return best === this.ready ? count : order(ids, count, best)
  }

  /** Adds what has to be added. @returns the members */
  private close(seed: number): number {
    this.members = seed
    for (;;) {
      if (!this.addNeighbours()) return this.members
      const found = this.walk()
      if (found === 0) return this.members
      this.members |= found
    }
  }

  private compare(ids: Int32Array, count: number): void {
    const { neighbours, nodes } = this
    const { control, accesses } = this.model
    this.leaving = this.ending = 0
    for (let i = 0; i < count; i++) {
      const id = ids[i]!
      if (control.leaves[nodes[id]!]) this.leaving |= 1 << id
      if (control.ends[nodes[id]!]) this.ending |= 1 << id
    }
    for (let i = 0; i < count; i++) {
      const self = 1 << ids[i]!
      neighbours[ids[i]!] = (this.ending & self) !== 0 ? this.ready : (this.leaving & self) !== 0 ? this.ending : 0
    }
    for (let i = 1; i < count; i++)
      for (let j = 0; j < i; j++) {
        if (!accesses.conflict(control.access[nodes[ids[i]!]!]!, control.access[nodes[ids[j]!]!]!)) continue
        neighbours[ids[i]!]! |= 1 << ids[j]!
        neighbours[ids[j]!]! |= 1 << ids[i]!
      }
  }

  /** Adds threads whose next operation conflicts with a member's, without a walk. @returns false once all ready threads are members */
  private addNeighbours(): boolean {
    const { ready, neighbours } = this
    for (let before = 0; before !== this.members;) {
      before = this.members
      for (let left = before & ready; left !== 0; left &= left - 1)
        this.members |= neighbours[31 - Math.clz32(left & -left)]!
      if ((this.members & ready) === ready) return false
    }
    return true
  }

  /** Walks over all that threads outside can do. @returns those that have to become members, as bits */
  private walk(): number {
    const { model, members } = this
    const { control } = model
    this.makeRoom(control.size)
    this.watchMembers()
    this.stamp++
    this.reached = this.waiting = this.passedCount = 0
    this.cutsOff = false
    let found = 0
    for (let t = 0; t < model.threads; t++) if ((members & (1 << t)) === 0) this.reach(this.nodes[t]!, t)
    for (let i = 0; i < this.reached; i++) {
      const node = this.queue[i]!
      const owner = this.owners[i]!
      if ((found & (1 << owner)) !== 0) continue
      if (control.mayBlock[node] && this.hasToWait(node)) {
        this.stuck[this.waiting++] = i
        continue
      }
      const access = control.access[node]!
      if (((this.disturbing[access >> 5]! >>> (access & 31)) & 1) === 1) {
        found |= 1 << owner
        continue
      }
      if (control.ends[node]) {
        if ((members & this.leaving) !== 0) {
          found |= 1 << owner
          continue
        }
        this.cutsOff = true
      }
      this.passed[this.passedCount++] = node
      if (this.waiting > 0) this.release(node)
      const next = control.next[node]!
      for (let j = 0; j < next.length; j++) this.reach(next[j]!, owner)
    }
    return found
  }

  /** Collects which sets of accesses conflict with what a member does next, or may let a waiting member go on. */
  private watchMembers(): void {
    const { control, accesses, threads } = this.model
    if (this.disturbing.length * 32 < accesses.size) this.disturbing = new Uint32Array(accesses.size)
    this.disturbing.fill(0)
    for (let t = 0; t < threads; t++) {
      if ((this.members & (1 << t)) === 0) continue
      const own = this.nodes[t]!
      accesses.addConflicts(
        (this.ready & (1 << t)) !== 0 ? control.access[own]! : control.waitsFor[own]!,
        this.disturbing,
      )
    }
  }

  /** Relies on members' leaving nothing. */
  private trust(members: number): void {
    for (let left = members; left !== 0; left &= left - 1)
      this.model.control.trust(this.nodes[31 - Math.clz32(left & -left)]!)
  }

  private makeRoom(nodes: number): void {
    if (this.stamps.length >= nodes) return
    this.stamps = new Int32Array(nodes * 2)
    this.asked = new Int32Array(nodes * 2)
    this.answers = new Uint8Array(nodes * 2)
    this.stamp = 0
    // A node may be taken up again after having waited.
    this.queue = new Int32Array(nodes * 8)
    this.owners = new Int32Array(nodes * 8)
    this.stuck = new Int32Array(nodes * 8)
    this.passed = new Int32Array(nodes * 8)
  }

  private reach(node: number, owner: number): void {
    if (node < 0 || this.stamps[node] === this.stamp) return
    this.stamps[node] = this.stamp
    this.push(node, owner)
  }

  private push(node: number, owner: number): void {
    this.queue = grown(this.queue, this.reached + 1)
    this.owners = grown(this.owners, this.reached + 1)
    this.stuck = grown(this.stuck, this.reached + 1)
    this.passed = grown(this.passed, this.reached + 1)
    this.queue[this.reached] = node
    this.owners[this.reached++] = owner
  }

  /** Whether a node's operation has to wait here, and nothing passed so far can end that. */
  private hasToWait(node: number): boolean {
    const { control, accesses } = this.model
    if (control.exits[node] && this.membersHoldUpExit()) return true
    if (this.mayGo(node)) return false
    const waitsFor = control.waitsFor[node]!
    for (let i = 0; i < this.passedCount; i++)
      if (accesses.conflict(control.access[this.passed[i]!]!, waitsFor)) return false
    return true
  }

  /** As Model.mayGo, asked once a state. */
  private mayGo(node: number): boolean {
    if (this.asked[node] !== this.turn) {
      const { control } = this.model
      this.asked[node] = this.turn
      this.answers[node] = this.model.mayGo(this.state, control.thread[node]!, control.sample[node]!) ? 1 : 0
    }
    return this.answers[node] === 1
  }

  private membersHoldUpExit(): boolean {
    for (let t = 1; t < this.model.threads; t++)
      if ((this.members & (1 << t)) !== 0 && this.model.holdsUpExit(this.state, t)) return true
    return false
  }

  /** Takes up again what waited for something that `node` does. */
  private release(node: number): void {
    const { control, accesses } = this.model
    const { waiting } = this
    let kept = 0
    for (let i = 0; i < waiting; i++) {
      const at = this.stuck[i]!
      if (accesses.conflict(control.access[node]!, control.waitsFor[this.queue[at]!]!))
        this.push(this.queue[at]!, this.owners[at]!)
      else this.stuck[kept++] = at
    }
    this.waiting = kept
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
