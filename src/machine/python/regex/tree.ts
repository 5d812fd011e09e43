/** Patterns as they are read: a small tree. */

export type ClassName = 'd' | 'D' | 's' | 'S' | 'w' | 'W'

export type SetItem =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'class'; readonly name: ClassName }

export type Place = 'lineStart' | 'textStart' | 'lineEnd' | 'textEnd' | 'boundary' | 'notBoundary'
export type Greed = 'greedy' | 'lazy' | 'possessive'

export type Node =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly negate: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'at'; readonly place: Place }
  | { readonly kind: 'branch'; readonly branches: readonly Sequence[] }
  /** `group`: its number; null where it captures nothing. Flags hold inside. */
  | { readonly kind: 'group'; readonly group: number | null; readonly flags: FlagChange; readonly body: Sequence }
  | { readonly kind: 'atomic'; readonly body: Sequence }
  | Repeat
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: Sequence }
  | { readonly kind: 'back'; readonly group: number }
  | { readonly kind: 'condition'; readonly group: number; readonly yes: Sequence; readonly no: Sequence | null }

export type Sequence = readonly Node[]

export interface Repeat {
  readonly kind: 'repeat'
  readonly min: number
  readonly max: number
  readonly greed: Greed
  readonly body: Sequence
}

export interface FlagChange {
  readonly add: number
  readonly remove: number
}

export const NO_CHANGE: FlagChange = { add: 0, remove: 0 }

/** As many as one likes: `*`. CPython's number for it, which none that is written may reach. */
export const UNLIMITED = 4294967295

/** A pattern that has been read. */
export interface Tree {
  readonly body: Sequence
  readonly flags: number
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
  /** Widths of the groups, by number. */
  readonly widths: readonly (Width | null)[]
}

/** How many characters something matches, at least and at most. */
export interface Width {
  readonly low: number
  readonly high: number
}

const WIDEST = 2 ** 64

/** How many characters a sequence matches. @param groups widths of the groups that it may refer to */
export function widthOf(body: Sequence, groups: readonly (Width | null)[]): Width {
  let low = 0
  let high = 0
  for (const node of body) {
    const width = nodeWidth(node, groups)
    low += width.low
    high += width.high
  }
  return { low: Math.min(low, WIDEST), high: Math.min(high, WIDEST) }
}

const ONE: Width = { low: 1, high: 1 }
const NOTHING: Width = { low: 0, high: 0 }

function nodeWidth(node: Node, groups: readonly (Width | null)[]): Width {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set':
      return ONE
    case 'at':
    case 'look':
      return NOTHING
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups)
    case 'branch':
      return eitherOf(node.branches.map((each) => widthOf(each, groups)))
    case 'back':
      return groups[node.group] ?? NOTHING
    case 'condition':
      return eitherOf([widthOf(node.yes, groups), node.no ? widthOf(node.no, groups) : NOTHING])
    case 'repeat': {
      const { low, high } = widthOf(node.body, groups)
      const most = node.max === UNLIMITED && high > 0 ? WIDEST : high * node.max
      return { low: low * node.min, high: most }
    }
  }
}

function eitherOf(widths: readonly Width[]): Width {
  return { low: Math.min(...widths.map(({ low }) => low)), high: Math.max(...widths.map(({ high }) => high)) }
}
