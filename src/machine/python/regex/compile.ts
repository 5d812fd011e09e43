import { classTest, foldingOf, type Folding } from './characters'
import { changedFlags, Flag } from './flags'
import { PatternError } from './pattern-error'
import { NO_LIMIT, Op, slotOf, type Program } from './program'
import { readPattern } from './read'
import { widthOf, type Node, type Place, type Repeat, type Sequence, type Tree } from './tree'
import { Unit, unitOf, unitOfAll } from './units'

/** Compiles a pattern. @throws PatternError, PatternFailure */
export function compilePattern(text: string, flags: number): Program {
  const tree = readPattern(text, flags)
  return new Compiler(tree).compile()
}

class Compiler {
  private readonly code: number[] = []
  private readonly units: Unit[] = []
  private readonly foldings: Folding[] = []
  private slots: number

  constructor(private readonly tree: Tree) {
    this.slots = slotOf(tree.groups + 1)
  }

  compile(): Program {
    const { body, flags, groups, names } = this.tree
    this.sequence(body, flags)
    this.code.push(Op.Done)
    const { units, foldings, slots } = this
    return {
      code: Int32Array.from(this.code),
      units,
      foldings,
      slots,
      groups,
      names,
      flags,
      first: firstOf(body, flags),
    }
  }

  private slot(count: number): number {
    const first = this.slots
    this.slots += count
    return first
  }

  private unit(unit: Unit): number {
    return this.units.push(unit) - 1
  }

  /** Operands that are filled in when it is known where the code goes on: their place. */
  private open(...code: number[]): number {
    return this.code.push(...code, -1) - 1
  }

  private close(place: number): void {
    this.code[place] = this.code.length
  }

  private sequence(body: Sequence, flags: number): void {
    for (const node of body) this.node(node, flags)
  }

  private node(node: Node, flags: number): void {
    const unit = unitOf(node, flags)
    if (node.kind === 'char' && !(flags & Flag.IgnoreCase)) this.code.push(Op.Char, node.code)
    else if (unit) this.code.push(Op.Unit, this.unit(unit))
    else this.larger(node, flags)
  }

  private larger(node: Node, flags: number): void {
    switch (node.kind) {
      case 'at':
        return this.place(node.place, flags)
      case 'group':
        return this.group(node, changedFlags(flags, node.flags))
      case 'branch':
        return this.branch(node.branches, flags)
      case 'repeat':
        return this.repeat(node, flags)
      case 'atomic': {
        const slot = this.slot(1)
        this.code.push(Op.Atomic, slot)
        this.sequence(node.body, flags)
        this.code.push(Op.Keep, slot)
        return
      }
      case 'look':
        return this.look(node, flags)
      case 'back':
        this.code.push(Op.Back, slotOf(node.group), this.folding(flags))
        return
      case 'condition':
        return this.condition(node, flags)
      case 'any':
      case 'char':
      case 'set':
        throw new Error('one character is a unit')
    }
  }

  private folding(flags: number): number {
    if (!(flags & Flag.IgnoreCase)) return -1
    return this.foldings.push(foldingOf((flags & Flag.Unicode) === 0)) - 1
  }

  private place(place: Place, flags: number): void {
    const lines = (flags & Flag.Multiline) !== 0
    if (place === 'lineStart') this.code.push(lines ? Op.AnyLineStart : Op.LineStart)
    else if (place === 'lineEnd') this.code.push(lines ? Op.AnyLineEnd : Op.LineEnd)
    else if (place === 'textStart') this.code.push(Op.TextStart)
    else if (place === 'textEnd') this.code.push(Op.TextEnd)
    else {
      const words = this.unit(new Unit(classTest('w', (flags & Flag.Unicode) === 0)))
      this.code.push(place === 'boundary' ? Op.Boundary : Op.NotBoundary, words)
    }
  }

  private group({ group, body }: Node & { kind: 'group' }, flags: number): void {
    if (group !== null) this.code.push(Op.Mark, slotOf(group))
    this.sequence(body, flags)
    if (group !== null) this.code.push(Op.Close, slotOf(group) + 1, group)
  }

  private branch(branches: readonly Sequence[], flags: number): void {
    const ends: number[] = []
    branches.forEach((body, i) => {
      const isLast = i === branches.length - 1
      const next = isLast ? -1 : this.open(Op.Split)
      this.sequence(body, flags)
      if (isLast) return
      ends.push(this.open(Op.Jump))
      this.close(next)
    })
    for (const end of ends) this.close(end)
  }

  private repeat(node: Repeat, flags: number): void {
    const [min, max] = [Math.min(node.min, NO_LIMIT), Math.min(node.max, NO_LIMIT)]
    const unit = unitOfAll(node.body, flags)
    if (unit) {
      const op = { greedy: Op.Most, lazy: Op.Fewest, possessive: Op.All }[node.greed]
      this.code.push(op, this.unit(unit), min, max)
    } else if (node.greed === 'possessive') this.possessive(node.body, min, max, flags)
    else this.loop(node, min, max, flags)
  }

  /** First comes the test whether there is to be a turn, behind the body. */
  private loop({ body, greed }: Repeat, min: number, max: number, flags: number): void {
    const slot = this.slot(2)
    const test = this.open(Op.LoopBegin, slot, Op.Jump)
    const start = this.code.length
    this.sequence(body, flags)
    this.close(test)
    if (greed === 'greedy') this.code.push(Op.LoopMost, slot, min, max, start)
    else {
      this.code.push(Op.LoopFewest, slot, min, max, start)
      const end = this.open(Op.Jump)
      this.code.push(Op.LoopAgain, slot, min, max, start)
      this.close(end)
    }
  }

  private possessive(body: Sequence, min: number, max: number, flags: number): void {
    const slot = this.slot(3)
    this.code.push(Op.LoopBegin, slot)
    const head = this.code.length
    const end = this.open(Op.LoopAll, slot, min, max)
    this.sequence(body, flags)
    this.code.push(Op.LoopKeep, slot, head)
    this.close(end)
  }

  private look({ behind, negative, body }: Node & { kind: 'look' }, flags: number): void {
    const slot = this.slot(2)
    const back = behind ? this.fixedWidth(body) : 0
    if (!negative) {
      this.code.push(Op.Look, slot, back)
      this.sequence(body, flags)
      this.code.push(Op.LookEnd, slot)
      return
    }
    const end = this.open(Op.LookNot, slot, back)
    this.sequence(body, flags)
    this.code.push(Op.LookNotEnd, slot)
    this.close(end)
  }

  private fixedWidth(body: Sequence): number {
    const { low, high } = widthOf(body, this.tree.widths)
    if (low > 0xffffffff) throw new PatternError('looks too much behind')
    if (low !== high) throw new PatternError('look-behind requires fixed-width pattern')
    return Math.min(low, NO_LIMIT)
  }

  private condition({ group, yes, no }: Node & { kind: 'condition' }, flags: number): void {
    const otherwise = this.open(Op.Unless, slotOf(group))
    this.sequence(yes, flags)
    const end = no ? this.open(Op.Jump) : -1
    this.close(otherwise)
    if (!no) return
    this.sequence(no, flags)
    this.close(end)
  }
}

/** A test that the first character of every match passes; null where none is known. */
function firstOf(body: Sequence, flags: number): Unit | null {
  const [node] = body
  if (node === undefined) return null
  const unit = unitOf(node, flags)
  if (unit) return unit
  if (node.kind === 'group') return firstOf(node.body, changedFlags(flags, node.flags))
  return node.kind === 'repeat' && node.min > 0 ? firstOf(node.body, flags) : null
}
