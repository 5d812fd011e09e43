import type { ThreadId } from '../../src/base/units'
import type { Machine } from '../../src/machine/machine'

/** What a machine has printed so far on a stream, as it is. */
export const printed = (machine: Machine, stream: 'stdout' | 'stderr'): string =>
  machine.output
    .filter((piece) => piece.stream === stream)
    .map((piece) => piece.text)
    .join('')

/** What a machine has printed so far, Python's thread ids masked as the records mask them: T1, T2 in order of appearance. */
export function maskedStdout(machine: Machine): string {
  const seen = new Map<string, string>()
  return printed(machine, 'stdout').replace(/(?<![\w.])\d{15}(?![\w.])/g, (id) => {
    if (!seen.has(id)) seen.set(id, `T${seen.size + 1}`)
    return seen.get(id)!
  })
}

/**
 * Looks for a schedule under which a program ends having printed exactly `wanted`. Goes down only where what is printed
 * begins `wanted`, and into no state twice.
 * @returns the schedule, or null where there is none
 */
export function findSchedule(
  machine: Machine,
  wanted: string,
  stream: 'stdout' | 'stderr' = 'stdout',
): ThreadId[] | null {
  const visited = new Set<string>()
  const schedule: ThreadId[] = []
  const go = (): boolean => {
    const text = stream === 'stdout' ? maskedStdout(machine) : printed(machine, 'stderr')
    if (!wanted.startsWith(text)) return false
    if (machine.exitCode !== null) return text === wanted
    const state = machine.hash(true)
    if (visited.has(state)) return false
    visited.add(state)
    for (const thread of machine.enabled()) {
      machine.step(thread)
      schedule.push(thread)
      if (go()) return true
      machine.undo()
      schedule.pop()
    }
    return false
  }
  return go() ? schedule : null
}
