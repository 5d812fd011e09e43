import type { Span } from '../../../program/diagnostic'
import type { Statement } from './mir'

/** What leaving a scope does: drop the local's value, or end its storage. */
export interface Scheduled {
  readonly local: number
  readonly does: 'drop' | 'dead'
}

export interface Scope {
  readonly scheduled: Scheduled[]
  /** The last character of what the scope is: messages say that values are dropped there. */
  readonly end: Span
}

/**
 * What is still to be done when a panic leaves from some point: a local dropped (or a statement done), then all that
 * `after` says. Equal lists are one object, so each becomes one chain of cleanup blocks.
 */
export class Cleanup {
  private readonly inner = new Map<number, Cleanup>()
  block: number | null = null

  /** `does` and `after` null: nothing more. */
  constructor(
    readonly does: number | Statement | null,
    readonly after: Cleanup | null,
    readonly span: Span,
  ) {}

  /** Drops `local` first. */
  with(local: number, span: Span): Cleanup {
    let found = this.inner.get(local)
    if (found === undefined) this.inner.set(local, (found = new Cleanup(local, this, span)))
    return found
  }
}

/** One thing that is done on the way out of scopes, and what is to clean up if that panics. */
export interface Exit {
  readonly scheduled: Scheduled
  readonly span: Span
  readonly cleanup: Cleanup
}

/** The scopes that are open at the point being built, outermost first. */
export class Scopes {
  private readonly stack: Scope[] = []
  private current: Cleanup | null = null

  constructor(private readonly nothing: Cleanup) {}

  get depth(): number {
    return this.stack.length
  }

  get innermost(): Scope {
    return this.stack[this.stack.length - 1]
  }

  push(span: Span): Scope {
    const scope: Scope = { scheduled: [], end: lastCharacter(span) }
    this.stack.push(scope)
    return scope
  }

  pop(): Scope {
    this.current = null
    return this.stack.pop()!
  }

  /** Opens again what `pop` gave. */
  restore(scope: Scope): void {
    this.current = null
    this.stack.push(scope)
  }

  /** To be done when `scope` is left, before what was scheduled in it earlier. */
  schedule(scope: Scope, local: number, does: Scheduled['does']): void {
    scope.scheduled.push({ local, does })
    this.current = null
  }

  /** The local was moved for certain: it needs no drop any more. */
  forget(local: number): void {
    for (const { scheduled } of this.stack) {
      const at = scheduled.findIndex((one) => one.local === local && one.does === 'drop')
      if (at < 0) continue
      scheduled.splice(at, 1)
      this.current = null
    }
  }

  /** What a panic at this point has to clean up. */
  cleanup(): Cleanup {
    this.current ??= this.stack.reduce(cleanupOfScope, this.nothing)
    return this.current
  }

  /** What has to be done, in order, to leave all scopes from `depth` on. */
  exits(depth: number): readonly Exit[] {
    const result: Exit[] = []
    let cleanup = this.stack.slice(0, depth).reduce(cleanupOfScope, this.nothing)
    for (const scope of this.stack.slice(depth)) {
      for (const scheduled of scope.scheduled) {
        result.push({ scheduled, span: scope.end, cleanup })
        if (scheduled.does === 'drop') cleanup = cleanup.with(scheduled.local, scope.end)
      }
    }
    return result.reverse()
  }
}

function cleanupOfScope(outer: Cleanup, scope: Scope): Cleanup {
  let cleanup = outer
  for (const { does, local } of scope.scheduled) if (does === 'drop') cleanup = cleanup.with(local, scope.end)
  return cleanup
}

function lastCharacter(span: Span): Span {
  return { from: Math.max(span.from, span.to - 1), to: span.to }
}
