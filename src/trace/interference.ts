import type { Explanation, Mention } from './explanation'
import { mustPrecede, overlap, type Touch } from './touches'

/** How many touches are looked at for a story, before there is none: a bound for very long runs. */
const MOST_TURNS = 2_000_000

/** The touches of a run, and the stories in which threads meet. */
export class Interference {
  private readonly byWhole = new Map<string, Touch[]>()
  private turns = 0

  constructor(private readonly touches: readonly Touch[]) {
    for (const touch of touches) {
      const list = this.byWhole.get(touch.whole)
      if (list) list.push(touch)
      else this.byWhole.set(touch.whole, [touch])
    }
  }

  /**
   * The latest lost update or stale check: a thread acted on what it had looked at before, and another had changed it in
   * between.
   * @param counts whether an act counts
   */
  latest(counts: (act: Touch) => boolean = () => true): Explanation | null {
    for (const act of this.backwards()) {
      const story = act.acts && !act.isLock && counts(act) ? this.storyOf(act) : null
      if (story) return story
    }
    return null
  }

  /** The latest time that a thread met what another had left, where the program would have allowed it the other way round. */
  order(locks: boolean): Explanation | null {
    for (const touch of this.backwards()) {
      const first = touch.isLock === locks ? this.metBy(touch) : null
      if (!first || mustPrecede(first, touch)) continue
      const last = { ...mention(touch), value: touch.met }
      return { kind: 'order', variable: touch.label, first: mention(first), last }
    }
    return null
  }

  /** From what a thread did back to its last look before somebody changed things. */
  private storyOf(act: Touch): Explanation | null {
    let between: Touch | null = null
    let next = act
    let looks = 0
    for (const touch of this.before(act)) {
      if (!overlap(touch, act)) continue
      if (touch.thread !== act.thread) {
        if (touch.changes) between ??= touch
      } else if (!touch.looks) return null
      else if (between) return story({ first: touch, between, next, act, looks })
      else {
        next = touch
        looks++
      }
    }
    return null
  }

  private metBy(touch: Touch): Touch | null {
    for (const earlier of this.before(touch)) {
      if (!overlap(earlier, touch)) continue
      if (earlier.thread === touch.thread) return null
      if (earlier.changes) return earlier
    }
    return null
  }

  private *backwards(): Generator<Touch> {
    this.turns = 0
    for (let i = this.touches.length - 1; i >= 0 && this.turns < MOST_TURNS; i--) yield this.touches[i]!
  }

  /** Touches of the same whole before one, latest first. */
  private *before(touch: Touch): Generator<Touch> {
    const list = this.byWhole.get(touch.whole)!
    for (let i = indexOf(list, touch) - 1; i >= 0 && this.turns++ < MOST_TURNS; i--) yield list[i]!
  }
}

/** Touches stand in a list by rising step. */
function indexOf(list: readonly Touch[], touch: Touch): number {
  let [low, high] = [0, list.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (list[middle]!.step <= touch.step) low = middle
    else high = middle
  }
  return low
}

interface Scene {
  /** The look. */
  readonly first: Touch
  /** The other thread's change after it. */
  readonly between: Touch
  /** What the looking thread did next there: `act`, or another look on the way to it. */
  readonly next: Touch
  readonly act: Touch
  /** How many looks there were after the change and before the act. */
  readonly looks: number
}

function story(scene: Scene): Explanation | null {
  const { first, between, act } = scene
  const kind = isLostUpdate(scene) ? 'lost-update' : isStaleCheck(scene) ? 'stale-check' : null
  const wanted = mustPrecede(first, between) && mustPrecede(between, act)
  if (!kind || wanted || first.shown) return null
  return { kind, variable: act.label, first: mention(first), between: mention(between), last: mention(act) }
}

function isLostUpdate({ first, next, act }: Scene): boolean {
  return next === act && act.operation === 'write' && first.key === act.key && first.operation === 'read'
}

function isStaleCheck({ first, between, next, act, looks }: Scene): boolean {
  // Looking again at the same place is checking again, as a loop does.
  if (next !== act && next.place === first.place) return false
  // One look more can belong to acting (`x -= 1` reads first). Several belong together only within one function.
  if (looks > 1 && first.inFunction !== act.inFunction) return false
  if (first.key !== next.key) return between.key === act.key || between.key === between.whole
  if (isQueue(act)) return !act.succeeded || isEmpty(first) !== isEmpty(next)
  return first.met !== next.met
}

/** Of a queue's content only a look at how full it is can go stale. */
const isQueue = ({ operation }: Touch) => operation === 'put' || operation === 'get'
const isEmpty = ({ met }: Touch) => met === '[]'

function mention({ step, thread, operation, line, value }: Touch): Mention {
  return { step, thread, operation, line, value }
}
