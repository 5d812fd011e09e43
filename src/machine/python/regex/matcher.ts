import { Choice, FEWER, PLAIN } from './choices'
import { Exhausted, MOST_KEPT, MOST_STEPS } from './limits'
import { isAtPlace } from './places'
import { LAST_GROUP, NO_LIMIT, Op, type Program } from './program'

/**
 * Matches a program by backtracking. Nothing is called in a circle, so a text may be as long as it likes: what is still to be
 * tried stands on a stack, and what has changed since on a trail of slots and their values.
 */
export class Matcher {
  /** Positions of groups, and what loops know. Read them after a match. */
  readonly slots: Int32Array
  /** Where the last match began and ended. */
  start = 0
  position = 0
  private readonly stack: number[] = []
  private readonly trail: number[] = []
  private readonly code: Int32Array
  private pc = 0
  private steps = 0
  private whole = false
  private advance = false
  private done = false

  /** @param characters the text by code point @param end what counts as its end */
  constructor(
    private readonly program: Program,
    readonly characters: Int32Array,
    readonly end: number,
  ) {
    this.slots = new Int32Array(program.slots)
    this.code = program.code
  }

  /**
   * Whether there is a match that begins here.
   * @param whole it has to end at the end @param advance it may not be empty @throws Exhausted
   */
  matchAt(start: number, whole: boolean, advance: boolean): boolean {
    this.slots.fill(-1)
    this.stack.length = this.trail.length = 0
    this.start = this.position = start
    this.pc = 0
    this.whole = whole
    this.advance = advance
    this.done = false
    return this.run()
  }

  /** Whether there is a match that begins here or later. @param advance one that begins here may not be empty */
  search(start: number, advance: boolean): boolean {
    const { first } = this.program
    for (let at = start; at <= this.end; at++) {
      const may = first === null || (at < this.end && first.has(this.characters[at]!))
      if (may && this.matchAt(at, false, advance && at === start)) return true
      this.spend(1)
    }
    return false
  }

  private spend(steps: number): void {
    this.steps += steps
    if (this.steps > MOST_STEPS) throw new Exhausted()
  }

  private run(): boolean {
    while (!this.done) {
      this.spend(1)
      if (!this.step() && !this.goBack()) return false
    }
    return true
  }

  private set(slot: number, value: number): void {
    if (this.stack.length > 0) this.trail.push(slot, this.slots[slot]!)
    this.slots[slot] = value
  }

  private choose(pc: number, kind = PLAIN, limit = 0): void {
    if (this.stack.length + this.trail.length > MOST_KEPT) throw new Exhausted()
    this.stack.push(pc, this.position, this.trail.length, kind, limit)
  }

  /** Goes on where another way was left. @returns false where there is none */
  private goBack(): boolean {
    const { stack, trail, slots } = this
    while (stack.length > 0) {
      const base = stack.length - Choice.Width
      while (trail.length > stack[base + Choice.Trail]!) {
        const value = trail.pop()!
        slots[trail.pop()!] = value
      }
      this.pc = stack[base + Choice.Pc]!
      this.position = stack[base + Choice.Position]!
      const kind = stack[base + Choice.Kind]!
      if (kind === PLAIN) {
        stack.length = base
        return true
      }
      if (kind === FEWER ? this.oneFewer(base) : this.oneMore(base, kind)) return true
      stack.length = base
    }
    return false
  }

  /** Gives back one character of what a unit took; as many as it takes to come to the character that has to follow. */
  private oneFewer(base: number): boolean {
    const { code, characters, stack, pc } = this
    const limit = stack[base + Choice.Limit]!
    const wanted = code[pc] === Op.Char ? code[pc + 1]! : -1
    let at = this.position - 1
    if (wanted >= 0) while (at >= limit && characters[at] !== wanted) at--
    this.spend(this.position - 1 - at)
    if (at < limit) return false
    this.position = at
    stack[base + Choice.Position] = at
    if (at === limit) stack.length = base
    return true
  }

  private oneMore(base: number, unit: number): boolean {
    const { stack } = this
    if (this.position >= stack[base + Choice.Limit]! || !this.isAt(unit)) return false
    stack[base + Choice.Position] = ++this.position
    return true
  }

  private isAt(unit: number): boolean {
    return this.position < this.end && this.program.units[unit]!.has(this.characters[this.position]!)
  }

  /** Takes one instruction. @returns whether it has not failed */
  private step(): boolean {
    const { code, pc } = this
    const a = code[pc + 1]!
    switch (code[pc]! as Op) {
      case Op.Char:
        this.pc = pc + 2
        return this.position < this.end && this.characters[this.position++] === a
      case Op.Unit:
        this.pc = pc + 2
        return this.isAt(a) && ++this.position > 0
      case Op.Mark:
        this.set(a, this.position)
        this.pc = pc + 2
        return true
      case Op.Close:
        this.set(a, this.position)
        this.set(LAST_GROUP, code[pc + 2]!)
        this.pc = pc + 3
        return true
      case Op.Jump:
        this.pc = a
        return true
      case Op.Split:
        this.choose(a)
        this.pc = pc + 2
        return true
      case Op.Done:
        this.done = !(this.whole && this.position !== this.end) && !(this.advance && this.position === this.start)
        return this.done
      case Op.Most:
      case Op.Fewest:
      case Op.All:
        return this.repeatUnit(code[pc]!, a, code[pc + 2]!, code[pc + 3]!)
      case Op.LoopBegin:
        this.set(a, -1)
        this.set(a + 1, -1)
        this.pc = pc + 2
        return true
      case Op.LoopMost:
      case Op.LoopFewest:
      case Op.LoopAgain:
      case Op.LoopAll:
        return this.loop(code[pc]!, a)
      case Op.LoopKeep:
        this.stack.length = this.slots[a + 2]!
        this.pc = code[pc + 2]!
        return true
      case Op.Back:
        this.pc = pc + 3
        return this.sameAgain(a, code[pc + 2]!)
      case Op.Unless:
        this.pc = this.hasMatched(a) ? pc + 3 : code[pc + 2]!
        return true
      default:
        return this.place(code[pc]!, a) ?? this.assertion(code[pc]!, a)
    }
  }

  private place(op: Op, unit: number): boolean | null {
    const is = isAtPlace(op, this, this.program.units[unit])
    if (is !== null) this.pc += op === Op.Boundary || op === Op.NotBoundary ? 2 : 1
    return is
  }

  private repeatUnit(op: Op, unit: number, min: number, max: number): boolean {
    const from = this.position
    const least = from + min
    const most = Math.min(this.end, max === NO_LIMIT ? this.end : from + max)
    const tail = this.pc + 4
    this.pc = tail
    if (least > this.end) return false
    const stop = op === Op.Fewest ? least : most
    while (this.position < stop && this.isAt(unit)) this.position++
    this.spend(this.position - from)
    if (this.position < least) return false
    if (op === Op.Fewest) this.choose(tail, unit, most)
    else if (op === Op.Most && this.position > least) this.choose(tail, FEWER, least)
    return true
  }

  private loop(op: Op, slot: number): boolean {
    const { code, pc, position } = this
    const [min, max, target] = [code[pc + 2]!, code[pc + 3]!, code[pc + 4]!]
    const [turns, last] = [this.slots[slot]! + 1, this.slots[slot + 1]!]
    const body = op === Op.LoopAll ? pc + 5 : target
    const end = op === Op.LoopAll ? target : pc + 5
    // A turn that matched nothing is not followed by another one.
    const may = (turns < max || max === NO_LIMIT) && position !== last
    if (op === Op.LoopAll) this.slots[slot + 2] = this.stack.length
    if (turns >= min) {
      if (op === Op.LoopFewest) {
        this.choose(pc + 7)
        this.pc = end
        return true
      }
      if (!may) {
        this.pc = end
        return op !== Op.LoopAgain
      }
      if (op !== Op.LoopAgain) this.choose(end)
      this.set(slot + 1, position)
    }
    this.set(slot, turns)
    this.pc = body
    return true
  }

  private hasMatched(slot: number): boolean {
    const [from, to] = [this.slots[slot]!, this.slots[slot + 1]!]
    return from >= 0 && to >= from
  }

  private sameAgain(slot: number, folding: number): boolean {
    if (!this.hasMatched(slot)) return false
    const { characters, slots } = this
    const lower = folding < 0 ? null : this.program.foldings[folding]!.lower
    this.spend(slots[slot + 1]! - slots[slot]!)
    for (let at = slots[slot]!; at < slots[slot + 1]!; at++) {
      if (this.position >= this.end) return false
      const [wanted, found] = [characters[at]!, characters[this.position++]!]
      if (lower ? lower(wanted) !== lower(found) : wanted !== found) return false
    }
    return true
  }

  private assertion(op: Op, slot: number): boolean {
    const { code, pc, stack, slots } = this
    const back = code[pc + 2]!
    switch (op) {
      case Op.Atomic:
        slots[slot] = stack.length
        this.pc = pc + 2
        return true
      case Op.Keep:
        stack.length = slots[slot]!
        this.pc = pc + 2
        return true
      case Op.Look:
        slots[slot] = stack.length
        slots[slot + 1] = this.position
        this.position -= back
        this.pc = pc + 3
        return this.position >= 0
      case Op.LookEnd:
        stack.length = slots[slot]!
        this.position = slots[slot + 1]!
        this.pc = pc + 2
        return true
      case Op.LookNot:
        slots[slot] = stack.length
        if (this.position < back) {
          this.pc = code[pc + 3]!
          return true
        }
        this.choose(code[pc + 3]!)
        this.position -= back
        this.pc = pc + 4
        return true
      case Op.LookNotEnd:
        stack.length = slots[slot]!
        return false
      default:
        return false
    }
  }
}
