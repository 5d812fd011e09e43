import { libraryFrames as frames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import { pythonTruth } from '../python/operators'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { needing } from './ready'
import { nanosecondsOf, seconds } from './seconds'
import { notAddable } from './semaphore'
import { joinRow, leaveRow } from './waiters'

/** Fields of a Barrier. */
export const enum BarrierSlot {
  /** How many threads it is for. */
  Parties,
  /** What the last to arrive calls before all go on; None: nothing. */
  Action,
  /** Seconds that a wait lasts at most that says nothing of it; None: for ever. */
  Timeout,
  /** A BarrierState. */
  State,
  /** List of the ids of threads that have arrived and not left, in order of arrival. */
  Inside,
}

export const enum BarrierState {
  /** Those inside wait for the others. */
  Filling = 0,
  /** All have arrived and go on; nobody comes in before the last has left. */
  Draining = 1,
  /** The last to arrive calls the action. */
  Acting = 2,
  /** Those inside go on with an error; nobody comes in before the last has left. */
  Resetting = -1,
  Broken = -2,
}

const PATH = 'threading.Barrier'
const self = (args: readonly Value[]) => args[0] as HeapObject
export const partiesOf = (barrier: HeapObject) => barrier.fields[BarrierSlot.Parties] as number
export const stateOf = (barrier: HeapObject) => barrier.fields[BarrierSlot.State] as BarrierState
export const insideOf = (barrier: HeapObject) => barrier.fields[BarrierSlot.Inside] as HeapObject
export const isBroken = (barrier: HeapObject) => stateOf(barrier) === BarrierState.Broken

function initialise(rt: Runtime, [barrier, parties, action, timeout]: Value[]): null {
  if (typeof parties !== 'number') rt.unsupported('a Barrier for a number of threads that is no small integer')
  const write = (slot: BarrierSlot, value: Value) => rt.heap.write(barrier as HeapObject, slot, value)
  write(BarrierSlot.Parties, parties)
  write(BarrierSlot.Action, action)
  write(BarrierSlot.Timeout, timeout)
  write(BarrierSlot.State, BarrierState.Filling)
  write(BarrierSlot.Inside, rt.heap.list([]))
  return null
}

const become = (rt: Runtime, barrier: HeapObject, state: BarrierState): void =>
  rt.heap.write(barrier, BarrierSlot.State, state)

const heldUp = (barrier: HeapObject): Blocked => ({ reason: 'barrier', object: barrier, by: [] })

/** Nobody comes in while others are still on their way out. */
function closed(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const state = stateOf(self(args))
  return state === BarrierState.Filling || state === BarrierState.Broken ? null : heldUp(self(args))
}

/** The action runs with the barrier's own lock held. */
const acting = (_rt: Runtime, args: readonly Value[]): Blocked | null =>
  stateOf(self(args)) === BarrierState.Acting ? heldUp(self(args)) : null

function filling(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const state = stateOf(self(args))
  return state === BarrierState.Filling || state === BarrierState.Acting ? heldUp(self(args)) : null
}

/** How many came before; -1: all have arrived now and go on; -2: likewise, once the action has run. */
function arrive(rt: Runtime, args: Value[]): number {
  const barrier = self(args)
  if (isBroken(barrier)) rt.raiseInside([frames.barrierEnter, frames.barrierIsBroken], 'threading.BrokenBarrierError')
  const index = insideOf(barrier).fields.length
  const isLast = index + 1 === partiesOf(barrier)
  const acts = isLast && pythonTruth(barrier.fields[BarrierSlot.Action])
  if (!isLast || acts) joinRow(rt, insideOf(barrier))
  if (!isLast) return index
  if (acts) become(rt, barrier, BarrierState.Acting)
  else if (index > 0) become(rt, barrier, BarrierState.Draining)
  return acts ? -2 : -1
}

/** The last to leave opens it for the next round. */
function leave(rt: Runtime, barrier: HeapObject): void {
  leaveRow(rt, insideOf(barrier))
  if (insideOf(barrier).fields.length === 0 && !isBroken(barrier)) become(rt, barrier, BarrierState.Filling)
}

function goOn(rt: Runtime, args: Value[]): true {
  const failed = stateOf(self(args)) < 0
  leave(rt, self(args))
  if (failed) rt.raiseInside([frames.barrierWait, frames.barrierBroke], 'threading.BrokenBarrierError')
  return true
}

/** As `goOn`, where time may be up: then the barrier breaks. @returns false where it has to wait for the action to end */
function goOnInTime(rt: Runtime, args: Value[]): boolean {
  const [barrier, timeout] = args as [HeapObject, Value]
  if (seconds(timeout) === null) {
    leave(rt, barrier)
    notAddable(rt, [frames.barrierWait, frames.barrierPatience, frames.waitForEnd], timeout)
  }
  if (stateOf(barrier) === BarrierState.Acting) return false
  if (stateOf(barrier) !== BarrierState.Filling) return goOn(rt, args)
  become(rt, barrier, BarrierState.Broken)
  leave(rt, barrier)
  return rt.raiseInside([frames.barrierWait, frames.barrierTimedOut], 'threading.BrokenBarrierError')
}

/** The action has ended, well or with an exception. */
function endAction(rt: Runtime, [barrier, well]: Value[]): null {
  const object = barrier as HeapObject
  become(rt, object, well === true ? BarrierState.Draining : BarrierState.Broken)
  leave(rt, object)
  return null
}

function abort(rt: Runtime, args: Value[]): null {
  become(rt, self(args), BarrierState.Broken)
  return null
}

function reset(rt: Runtime, args: Value[]): null {
  const barrier = self(args)
  if (insideOf(barrier).fields.length === 0) become(rt, barrier, BarrierState.Filling)
  else if (stateOf(barrier) !== BarrierState.Draining) become(rt, barrier, BarrierState.Resetting)
  return null
}

/** How many wait for the others. */
function waitingAt(barrier: HeapObject): number {
  const state = stateOf(barrier)
  return state === BarrierState.Filling || state === BarrierState.Acting ? insideOf(barrier).fields.length : 0
}

function repr(rt: Runtime, [barrier]: Value[]): Value {
  const object = barrier as HeapObject
  const { module, qualifiedName } = rt.types.info(object.cls!)
  const state = isBroken(object) ? 'broken' : `waiters=${waitingAt(object)}/${partiesOf(object)}`
  return `<${module}.${qualifiedName} at ${rt.addressOf(object)}: ${state}>`
}

const leaving: VisibleOperation = { kind: 'wake', object: self, blocked: filling }
const owner = 'Barrier'

/** threading.Barrier */
export const barrierClass: ClassDeclaration = {
  name: 'Barrier',
  module: 'threading',
  inheritable: true,
  reserved: ['\0parties', '\0action', '\0timeout', '\0state', '\0inside'],
  methods: [
    native('__init__(self, parties, action=None, timeout=None)', initialise, { owner }),
    ...needing(PATH, '_cond', [
      native('wait(self, timeout=None)', (rt, args) => rt.tailCallLibrary('barrier_wait', args), { owner }),
      native('abort(self)', abort, { owner, visible: { kind: 'abort', object: self, blocked: acting } }),
      native('reset(self)', reset, { owner, visible: { kind: 'reset', object: self, blocked: acting } }),
      native('__repr__(self)', repr, { owner }),
    ]),
  ],
  properties: [
    native('parties(self, /)', (_rt, args) => partiesOf(self(args))),
    native('n_waiting(self, /)', (_rt, args) => waitingAt(self(args))),
    native('broken(self, /)', (_rt, args) => isBroken(self(args))),
  ],
}

export const brokenBarrierClass: ClassDeclaration = {
  name: 'BrokenBarrierError',
  module: 'threading',
  base: 'RuntimeError',
  inheritable: true,
}

/** What the prelude's part of waiting needs: `_native.…`. */
export const barrierNatives: readonly Native[] = [
  native('barrier_timeout(barrier, /)', (_rt, args) => self(args).fields[BarrierSlot.Timeout]),
  native('barrier_parties(barrier, /)', (_rt, args) => partiesOf(self(args))),
  native('barrier_action(barrier, /)', (_rt, args) => self(args).fields[BarrierSlot.Action]),
  native('barrier_arrive(barrier, /)', arrive, { visible: { kind: 'barrier', object: self, blocked: closed } }),
  native('barrier_leave(barrier, /)', goOn, { visible: leaving }),
  native('barrier_leave_in_time(barrier, timeout, /)', goOnInTime, {
    visible: { ...leaving, timeout: ([, timeout]) => nanosecondsOf(timeout) },
  }),
  native('barrier_end(barrier, well, /)', endAction, { visible: { kind: 'notify', object: self } }),
]
