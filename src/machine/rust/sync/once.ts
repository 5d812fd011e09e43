import { native, type Native } from '../../native'
import type { Blocked } from '../../operation'
import type { Runtime } from '../../runtime'
import type { Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { first } from './objects'

/** Fields of a Once. */
const enum OnceSlot {
  /** An OnceState. */
  State,
  /** Id of the thread that is at it; null where none is. */
  Owner,
}

const enum OnceState {
  New,
  Running,
  Done,
  /** Whoever was at it panicked. */
  Poisoned,
}

const stateOf = (args: readonly Value[]) => first(args).fields[OnceSlot.State] as OnceState

function busy(_rt: Runtime, args: readonly Value[]): Blocked | null {
  if (stateOf(args) !== OnceState.Running) return null
  return { reason: 'once', object: first(args), by: [first(args).fields[OnceSlot.Owner] as number] }
}

function move(rt: Runtime, args: Value[], state: OnceState, owner: number | null): void {
  rt.heap.write(first(args), OnceSlot.State, state)
  rt.heap.write(first(args), OnceSlot.Owner, owner)
}

/** 0: it is ours to do now; 1: it has been done; 2: whoever did it panicked, and it is ours only where that is ignored. */
function begin(rt: Runtime, args: Value[]): number {
  const state = stateOf(args)
  if (state === OnceState.Done) return 1
  if (state === OnceState.New || args[1] === true) move(rt, args, OnceState.Running, rt.thread.id)
  return state === OnceState.Poisoned ? 2 : 0
}

function end(rt: Runtime, args: Value[]): null {
  move(rt, args, args[1] === true ? OnceState.Done : OnceState.Poisoned, null)
  return null
}

const isCompleted = (_rt: Runtime, args: Value[]) => stateOf(args) === OnceState.Done

export const onceNatives: readonly Native[] = [
  native('once_new()', (rt) => makeBuiltin(rt, 'Once', [OnceState.New, null])),
  native('once_begin(once, ignore_poison, /)', begin, { visible: { kind: 'once', object: first, blocked: busy } }),
  native('once_end(once, done, /)', end, { visible: { kind: 'once', object: first } }),
  native('once_is_completed(once, /)', isCompleted, { visible: { kind: 'inspect', object: first } }),
]
