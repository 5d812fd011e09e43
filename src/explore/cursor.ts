import { lineColumn } from '../program/diagnostic'
import type { Library } from '../machine/core'
import { spanOf } from '../machine/inspect'
import { Machine, sliceInstructions } from '../machine/machine'
import type { Settings } from '../machine/settings'
import { attachedTo, Kind } from '../machine/values'
import { Watcher, type OnRead } from '../machine/watcher'
import type { ThreadId } from '../base/units'
import type { Program } from '../program/program'
import { leavesValue } from '../trace/final'
import { Names } from './names'

/** Which reads of a component are told. */
export const enum Watched {
  No,
  /** Its shape does not change. */
  Fields,
  All,
}

/** How often one step's local work is gone on with: some hundred million instructions. */
const MAX_SLICES = 1e8 / sliceInstructions

/** A step whose local work does not come to an end. */
export class EndlessStep extends Error {
  constructor(readonly line: number) {
    super(`local work at line ${line} does not end`)
  }
}

/**
 * The one machine of a search, and where on the search's path it stands. It is moved only when something is to be learned
 * from it: back to where its own path and the search's part (undo), then forward.
 */
export class Cursor {
  readonly machine: Machine
  readonly names: Names
  private readonly path: number[] = []
  /** By step of the path: how many objects had a name before it, and how many of them were watched. */
  private readonly named: number[] = []
  private readonly watchedBefore: number[] = []
  private readonly watcher: Watcher

  /**
   * @param onRead told of reads while `watching`
   * @param watched which components' reads are told
   * @throws Unsupported, EndlessStep
   */
  constructor(
    program: Program,
    library: Library,
    settings: Settings,
    onRead: OnRead,
    private readonly watched: (component: number) => Watched,
  ) {
    this.machine = new Machine(program, library, settings, true)
    this.watcher = new Watcher(onRead)
    this.finish()
    const { core } = this.machine
    this.names = new Names(this.machine)
    for (const value of [...core.globals.fields, ...core.process.fields]) this.names.publish(0, value)
    this.names.publish(0, core.threads[0]!.object)
    this.watch(0)
  }

  /** Asks anew which components are to be watched. */
  rewatch(): void {
    this.moveTo([], 0)
    this.watcher.truncate(0)
    this.watch(0)
  }

  /** Puts the machine at a path: `ids[0, length)`. */
  moveTo(ids: ArrayLike<number>, length: number): void {
    const { path } = this
    let common = 0
    while (common < length && common < path.length && path[common] === ids[common]) common++
    while (path.length > common) this.back()
    for (let i = common; i < length; i++) this.forward(ids[i]!)
  }

  /** Lets a thread take a step. @throws Unsupported, EndlessStep */
  forward(thread: number): void {
    this.step(thread, () => this.take(thread))
  }

  /** As `forward`, telling reads. */
  forwardWatched(thread: number): void {
    this.step(thread, () => this.watching(() => this.take(thread)))
  }

  /** Runs `action` while reads are told. */
  watching<T>(action: () => T): T {
    const { journal } = this.machine.core.heap
    this.watcher.start()
    journal.watcher = this.watcher
    try {
      return action()
    } finally {
      journal.watcher = null
      this.watcher.stop()
    }
  }

  private step(thread: number, take: () => void): void {
    const { machine, names } = this
    const before = names.length
    const watchedBefore = this.watcher.size
    const { journal } = machine.core.heap
    const mark = journal.mark
    const threads = machine.threads.length
    take()
    this.path.push(thread)
    this.named.push(before)
    this.watchedBefore.push(watchedBefore)
    journal.eachChange(mark, (object, change, slot) => {
      if (object.tag < 0) return
      if (change === 'write' || change === 'append') names.publish(thread, object.fields[slot])
      else for (const field of [...object.fields, attachedTo(object)]) names.publish(thread, field)
    })
    for (let id = threads; id < machine.threads.length; id++) {
      names.publish(thread, machine.threads[id]!.object)
      // Where its object does not hold what it was given: a closure, and what that took with it.
      for (const value of machine.threads[id]!.registers) names.publish(thread, value)
      this.publishPlace(thread, id)
    }
    this.publishPlace(thread, thread)
    if (names.length > before) this.watch(before)
  }

  /** What a thread stands in front of touching in sight of others is theirs too, even where no other has found it yet. */
  private publishPlace(publisher: number, thread: number): void {
    if (this.machine.threads[thread]!.ended) return
    const { location } = this.machine.pending(thread)
    if (!location || !leavesValue(this.machine, location)) return
    if (location.kind === 'attribute' || location.kind === 'object') this.names.publish(publisher, location.object)
    else if (location.kind === 'cell') this.names.publish(publisher, location.cell)
  }

  private take(thread: number): void {
    const { machine } = this
    try {
      machine.step(thread as ThreadId)
      this.finish()
    } catch (error) {
      machine.undo()
      throw error
    }
  }

  private watch(from: number): void {
    const { objects } = this.names
    for (let i = from; i < objects.length; i++) {
      const object = objects[i]!
      const watched = this.watched(object.tag)
      const hasShape = object.kind === Kind.Instance || object.kind === Kind.Class
      if (watched !== Watched.No) this.watcher.add(object, object.tag, hasShape && watched === Watched.All)
    }
  }

  private back(): void {
    this.machine.undo()
    this.path.pop()
    this.names.truncate(this.named.pop()!)
    this.watcher.truncate(this.watchedBefore.pop()!)
  }

  /** @throws EndlessStep */
  private finish(): void {
    const { machine } = this
    for (let slices = 0; machine.busy; slices++) {
      if (slices >= MAX_SLICES) {
        const span = spanOf(machine, machine.worker)
        throw new EndlessStep(lineColumn(machine.program.source, span?.from ?? 0).line)
      }
      machine.resume()
    }
  }
}
