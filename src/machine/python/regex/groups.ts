import { textRepr } from '../text'
import { PatternError } from './pattern-error'
import type { Tokens } from './tokens'
import { widthOf, type Sequence, type Width } from './tree'

/** CPython allows no more. */
export const MOST_GROUPS = 1073741823

/** The groups of a pattern, while it is read. */
export class Groups {
  /** By number; null while a group is open. The whole pattern is group 0. */
  readonly widths: (Width | null)[] = [null]
  readonly names = new Map<string, number>()
  /** Where conditions refer to groups by number, which need to be there in the end. */
  private readonly asked = new Map<number, number>()
  /** Inside of a lookbehind: how many groups there were in front of it. */
  behind: number | null = null

  /** A group begins. @throws PatternError without a position */
  open(name: string | null): number {
    const group = this.widths.push(null) - 1
    if (name === null) return group
    const known = this.names.get(name)
    if (known !== undefined)
      throw new PatternError(`redefinition of group name ${textRepr(name)} as group ${group}; was group ${known}`)
    this.names.set(name, group)
    return group
  }

  close(group: number, body: Sequence): void {
    this.widths[group] = widthOf(body, this.widths)
  }

  /** Whether a group exists and has ended. */
  isClosed(group: number): boolean {
    return group < this.widths.length && this.widths[group] !== null
  }

  /** @throws PatternError where a lookbehind may not refer to a group */
  checkBehind(group: number, tokens: Tokens): void {
    if (this.behind === null) return
    if (!this.isClosed(group)) throw tokens.error('cannot refer to an open group')
    if (group >= this.behind) throw tokens.error('cannot refer to group defined in the same lookbehind subpattern')
  }

  /** A condition refers to a group that may come later. */
  ask(group: number, position: number): void {
    if (!this.asked.has(group)) this.asked.set(group, position)
  }

  /** @throws PatternError where a condition refers to a group that never came */
  checkAsked(): void {
    for (const [group, position] of this.asked)
      if (group >= this.widths.length) throw new PatternError(`invalid group reference ${group}`, position)
  }
}
