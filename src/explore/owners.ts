import type { HeapObject } from '../machine/values'
import { type Access, FREED, RECEIVER, SENDERS, STRONG, touch, Use, WEAK } from './access'

/** Which places an operation touches, and how. */
type Touched = readonly (readonly [place: number, use: Use])[]

const [counts, reads, writes] = [Use.Counts, Use.Reads, Use.Writes]

/**
 * What operations touch that make, let go or look at owners, by the native's name. Why they commute where they do is in
 * ARCHITECTURE.md, under "Counts": whoever counts has an owner of its own, or makes no difference where there is none left.
 */
const owners: Readonly<Record<string, Touched>> = {
  arc_clone: [[STRONG, counts]],
  arc_downgrade: [[WEAK, counts]],
  arc_weak_clone: [[WEAK, counts]],
  arc_weak_release: [[WEAK, counts]],
  // The last one drops the content, which does something: who that is matters.
  // prettier-ignore
  arc_release: [[STRONG, counts], [FREED, writes]],
  // The last one has nothing to do.
  // prettier-ignore
  arc_leave: [[STRONG, counts], [FREED, counts]],
  // Another owner, unless there is none.
  // prettier-ignore
  arc_upgrade: [[STRONG, counts], [FREED, reads]],
  // prettier-ignore
  arc_try_release: [[STRONG, writes], [FREED, writes]],
  arc_strong: [[STRONG, reads]],
  arc_weak_strong: [[STRONG, reads]],
  arc_weak: [[WEAK, reads]],
  arc_weak_weak: [[WEAK, reads]],
  // prettier-ignore
  arc_is_unique: [[STRONG, reads], [WEAK, reads]],
  channel_add_sender: [[SENDERS, counts]],
  channel_drop_sender: [[SENDERS, counts]],
  channel_drop_receiver: [[RECEIVER, writes]],
  // Whoever comes second drops what the thread returned.
  thread_finish: [[FREED, writes]],
  thread_detach: [[FREED, writes]],
}

/** What an operation on owners of an object touches; null where it is none. @param name of the native */
export function owning(name: string, object: HeapObject): Access[] | null {
  if (!Object.hasOwn(owners, name)) return null
  return owners[name]!.flatMap(([place, use]) => touch(object, place, use))
}
