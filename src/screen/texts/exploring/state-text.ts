import type { StatePaths } from '../../../timeline/state-paths'
import { labelOf } from '../tell'
import type { ExploringTexts } from '.'
import { endText, type End } from './ends'

/** What there is to tell of a state. */
export interface StateStory {
  readonly title: string
  readonly lines: readonly string[]
}

interface Asked {
  readonly node: number
  /** The fewest that lead here. */
  readonly steps: number
  readonly paths: StatePaths
  /** Which ends can still be reached from here: see `StatePaths.fates`. */
  readonly fate: bigint
  readonly ends: readonly End[]
  readonly observe: 'state' | 'stdout'
  readonly here: boolean
}

export function tellState({ node, steps, paths, fate, ends, observe, here }: Asked, t: ExploringTexts): StateStory {
  const { graph } = t
  const labels = paths.from(node).map(({ thread }) => labelOf(null, thread))
  const left = ends.filter((end) => (fate >> BigInt(end.index)) & 1n)
  const told = left.map((end) => `${end.letter}: ${endText(end, observe, t)}`)
  const where = node === 0 ? graph.start : graph.node(steps)
  const title = here ? `${where} · ${graph.here}` : where
  if (labels.length === 0) return { title, lines: told }
  const fates = told.length === 1 ? [graph.only(told[0]!)] : [`${graph.leads} ${told.slice(0, 6).join(' · ')}`]
  return { title, lines: [graph.next(labels.join(', ')), ...(told.length === 0 ? [] : fates)] }
}
