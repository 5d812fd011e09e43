import { native, type Native } from '../../native'
import type { Blocked, OperationKind, VisibleOperation } from '../../operation'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { heldBy, insideOf, second } from './objects'

/** Fields of an RwLock. */
export const enum RwLockSlot {
  /** Id of the thread that writes; null where none does. */
  Writer,
  Poisoned,
  /** What it guards. */
  Content,
  /** From here on, ascending: ids of threads that read, one for each guard. */
  Readers,
}

export const writerOf = (lock: HeapObject) => lock.fields[RwLockSlot.Writer] as number | null
export const readersOf = (lock: HeapObject) => lock.fields.slice(RwLockSlot.Readers) as number[]
const isPoisoned = (lock: HeapObject) => lock.fields[RwLockSlot.Poisoned] === true

function writing(lock: HeapObject): Blocked | null {
  const writer = writerOf(lock)
  return writer === null ? null : heldBy(lock, [writer])
}

function inUse(lock: HeapObject): Blocked | null {
  const readers = readersOf(lock)
  return writing(lock) ?? (readers.length === 0 ? null : heldBy(lock, [...new Set(readers)]))
}

function setReaders(rt: Runtime, lock: HeapObject, readers: readonly number[]): void {
  rt.heap.rewrite(lock, (fields) => {
    fields.length = RwLockSlot.Readers
    for (const reader of readers) fields.push(reader)
  })
}

function read(rt: Runtime, args: Value[]): boolean {
  const lock = second(args)
  setReaders(
    rt,
    lock,
    [...readersOf(lock), rt.thread.id].sort((a, b) => a - b),
  )
  return isPoisoned(lock)
}

function write(rt: Runtime, args: Value[]): boolean {
  const lock = second(args)
  rt.heap.write(lock, RwLockSlot.Writer, rt.thread.id)
  return isPoisoned(lock)
}

/** A try of the one or the other: 2 where it would have to wait. */
const trying =
  (blocked: (lock: HeapObject) => Blocked | null, take: (rt: Runtime, args: Value[]) => boolean) =>
  (rt: Runtime, args: Value[]): number => {
    if (blocked(second(args))) return 2
    return take(rt, args) ? 1 : 0
  }

function readUnlock(rt: Runtime, args: Value[]): null {
  const lock = second(args)
  const readers = readersOf(lock)
  readers.splice(readers.indexOf(rt.thread.id), 1)
  setReaders(rt, lock, readers)
  return null
}

function writeUnlock(rt: Runtime, args: Value[]): null {
  const lock = second(args)
  if (args[2] === true) rt.heap.write(lock, RwLockSlot.Poisoned, true)
  rt.heap.write(lock, RwLockSlot.Writer, null)
  return null
}

function downgrade(rt: Runtime, args: Value[]): null {
  rt.heap.write(second(args), RwLockSlot.Writer, null)
  read(rt, args)
  return null
}

function clearPoison(rt: Runtime, args: Value[]): null {
  rt.heap.write(second(args), RwLockSlot.Poisoned, false)
  return null
}

const of = (kind: OperationKind, blocked?: (lock: HeapObject) => Blocked | null): { visible: VisibleOperation } => ({
  visible: { kind, object: second, ...(blocked && { blocked: (_rt, args) => blocked(second(args)) }) },
})

/** std::sync::RwLock: whoever is scheduled first, reader or writer, nobody preferred. */
export const rwLockNatives: readonly Native[] = [
  native('rwlock_new(t, value, /)', (rt, [t, value]) => makeBuiltin(rt, 'RwLock', [null, false, value], t as number)),
  native('rwlock_data(t, lock, /)', (rt, [t, lock]) => insideOf(rt, t, lock, RwLockSlot.Content)),
  native('rwlock_read(t, lock, /)', read, of('read-lock', writing)),
  native('rwlock_write(t, lock, /)', write, of('lock', inUse)),
  native('rwlock_try_read(t, lock, /)', trying(writing, read), of('try-lock')),
  native('rwlock_try_write(t, lock, /)', trying(inUse, write), of('try-lock')),
  native('rwlock_read_unlock(t, lock, /)', readUnlock, of('unlock')),
  native('rwlock_write_unlock(t, lock, poison, /)', writeUnlock, of('unlock')),
  native('rwlock_downgrade(t, lock, /)', downgrade, of('unlock')),
  native('rwlock_is_poisoned(t, lock, /)', (_rt, args) => isPoisoned(second(args)), of('inspect')),
  native('rwlock_clear_poison(t, lock, /)', clearPoison, of('update')),
  native('rwlock_poisoned(t, lock, /)', (_rt, args) => isPoisoned(second(args))),
]
