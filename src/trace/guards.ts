import type { ThreadId } from '../base/units'
import type { Guarding } from './finding'
import type { HeldLock } from './locks-held'
import { isVariable, type StepEvent } from './step-event'

/** Locks by key. */
type LockSet = ReadonlyMap<string, string>

interface Site {
  readonly line: number
  readonly operation: 'read' | 'write'
  readonly threads: Set<ThreadId>
  locks: LockSet
}

interface Guarded {
  readonly label: string
  readonly sites: Map<string, Site>
}

/** More would help nobody, and a program can have a million items in a list. */
const MOST_VARIABLES = 10_000

/**
 * Which locks were held at the accesses of each line to each variable: locksets, as in Eraser (Savage and others, SOSP
 * 1997), kept by line, so that they tell where the lock is missing. Takes in as many runs as one likes.
 */
export class Guards {
  private readonly variables = new Map<string, Guarded>()

  /** Takes in a step and the locks its thread holds. Accesses while no other thread lives need no guard: leave them out. */
  access({ thread, line, operation, subject }: StepEvent, held: readonly HeldLock[]): void {
    if (!isVariable(subject) || (operation !== 'read' && operation !== 'write')) return
    let variable = this.variables.get(subject.key)
    if (!variable) {
      if (this.variables.size >= MOST_VARIABLES) return
      this.variables.set(subject.key, (variable = { label: subject.label, sites: new Map() }))
    }
    const site = variable.sites.get(`${line} ${operation}`)
    if (!site) {
      const locks = new Map(held.map(({ key, label }) => [key, label]))
      variable.sites.set(`${line} ${operation}`, { line, operation, threads: new Set([thread]), locks })
      return
    }
    site.threads.add(thread)
    if (site.locks.size > 0) site.locks = common(site.locks, new Set(held.map(({ key }) => key)))
  }

  /** By variable that more than one thread used and some wrote, in the order of first use. */
  guarding(): Guarding[] {
    const told = new Map<string, Guarding>()
    for (const guarding of [...this.variables.values()].filter(isShared).map(guardingOfVariable)) {
      // In each run another thread may have made an object: to people it is the same.
      const key = JSON.stringify([guarding.variable, guarding.accesses.map((access) => ({ ...access, threads: [] }))])
      const same = told.get(key)
      told.set(key, same ? together(same, guarding) : guarding)
    }
    return [...told.values()]
  }
}

function isShared({ sites }: Guarded): boolean {
  const all = [...sites.values()]
  return (
    all.some(({ operation }) => operation === 'write') && new Set(all.flatMap((site) => [...site.threads])).size > 1
  )
}

function guardingOfVariable({ label, sites }: Guarded): Guarding {
  const sorted = [...sites.values()].sort((a, b) => a.line - b.line || (a.operation < b.operation ? -1 : 1))
  const everywhere = sorted.map(({ locks }) => locks).reduce((a, b) => common(a, b))
  return {
    variable: label,
    accesses: sorted.map(({ line, operation, threads, locks }) => ({
      line,
      operation,
      threads: [...threads].sort((a, b) => a - b),
      locks: [...locks.values()],
    })),
    locks: [...everywhere.values()],
  }
}

/** Of two that differ in the threads alone. */
const together = (a: Guarding, b: Guarding): Guarding => ({
  ...a,
  accesses: a.accesses.map((access, i) => ({
    ...access,
    threads: [...new Set([...access.threads, ...b.accesses[i]!.threads])].sort((x, y) => x - y),
  })),
})

function common(locks: LockSet, held: { has(key: string): boolean }): LockSet {
  return new Map([...locks].filter(([key]) => held.has(key)))
}
