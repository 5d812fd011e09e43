import { classTest, foldingOf, isCased, type Folding } from './characters'
import { changedFlags, Flag } from './flags'
import type { Node, Sequence, SetItem } from './tree'

/** A test of one character. All are of one hidden class, and ASCII is looked up, so that matching is quick. */
export class Unit {
  private readonly ascii = new Uint8Array(128)

  constructor(private readonly test: (code: number) => boolean) {
    for (let code = 0; code < 128; code++) this.ascii[code] = Number(test(code))
  }

  has(code: number): boolean {
    return code < 128 ? this.ascii[code] === 1 : this.test(code)
  }
}

const NEWLINE = 10

/** The test that a node is; null where it is more than one character, or none. */
export function unitOf(node: Node, flags: number): Unit | null {
  switch (node.kind) {
    case 'any':
      return new Unit(flags & Flag.DotAll ? () => true : (code) => code !== NEWLINE)
    case 'char':
      return setUnit(false, [node], flags)
    case 'set':
      return setUnit(node.negate, node.items, flags)
    case 'group':
      return node.group === null ? unitOfAll(node.body, changedFlags(flags, node.flags)) : null
    case 'branch':
      return unitOfBranches(node.branches, flags)
    default:
      return null
  }
}

export const unitOfAll = (body: Sequence, flags: number): Unit | null =>
  body.length === 1 ? unitOf(body[0]!, flags) : null

/** a|[b-d] is [ab-d]. */
function unitOfBranches(branches: readonly Sequence[], flags: number): Unit | null {
  const items: SetItem[] = []
  for (const body of branches) {
    const [node] = body
    if (body.length !== 1) return null
    if (node!.kind === 'char') items.push(node!)
    else if (node!.kind === 'set' && !node!.negate) items.push(...node!.items)
    else return null
  }
  return setUnit(false, items, flags)
}

function setUnit(negate: boolean, items: readonly SetItem[], flags: number): Unit {
  const isAscii = (flags & Flag.Unicode) === 0
  const folding = flags & Flag.IgnoreCase ? foldingOf(isAscii) : null
  const has =
    folding && items.some((item) => hasCase(folding, item))
      ? foldedTest(items, isAscii, folding)
      : plainTest(items, isAscii)
  return new Unit(negate ? (code) => !has(code) : has)
}

type Test = (code: number) => boolean

function plainTest(items: readonly SetItem[], isAscii: boolean): Test {
  const tests = items.map((item): Test => {
    if (item.kind === 'char') return (code) => code === item.code
    if (item.kind === 'range') return (code) => code >= item.low && code <= item.high
    return classTest(item.name, isAscii)
  })
  return tests.length === 1 ? tests[0]! : (code) => tests.some((test) => test(code))
}

/** Beyond the basic plane, letters have one other case at most. */
const BASIC = 0xffff

function hasCase(folding: Folding, item: SetItem): boolean {
  if (item.kind === 'char') return isCased(folding, item.code)
  if (item.kind === 'class') return false
  if (item.high > BASIC) return true
  for (let code = item.low; code <= item.high; code++) if (isCased(folding, code)) return true
  return false
}

/** Small letters of all that a set has are compared with the small letter of a character. */
function foldedTest(items: readonly SetItem[], isAscii: boolean, folding: Folding): Test {
  const known = new Set<number>()
  const add = (code: number): void => {
    const small = folding.lower(code)
    known.add(small)
    for (const other of folding.alike(small)) known.add(other)
  }
  const tests: Test[] = []
  for (const item of items) {
    if (item.kind === 'char') add(item.code)
    else if (item.kind === 'class') tests.push(classTest(item.name, isAscii))
    else {
      const { low, high } = item
      for (let code = low; code <= Math.min(high, BASIC); code++) add(code)
      const inRange = (code: number) => code >= low && code <= high
      if (high > BASIC) tests.push((small) => inRange(small) || inRange(folding.upper(small)))
    }
  }
  return (code) => {
    const small = folding.lower(code)
    return known.has(small) || tests.some((test) => test(small))
  }
}
