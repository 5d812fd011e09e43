import type { StepIndex, ThreadId } from '../base/units'
import type { Wait } from '../trace/explanation'
import type { Trace } from '../trace/trace'
import { circleIn, waitsOf } from '../trace/waits'

/** A thread, or what threads wait for: a lock, a queue. */
export interface WaitNode {
  readonly key: string
  readonly kind: 'thread' | 'thing'
  /** Of a thread; null for a thing. */
  readonly thread: ThreadId | null
  /** Of a thing; the screen has the words for threads. */
  readonly label: string
  /** Where it stands, in cells: neighbours are about 1 apart. */
  readonly x: number
  readonly y: number
  readonly inCircle: boolean
}

/** `waits`: a thread for a thing or for another thread. `held`: a thing is in the hands of a thread. */
export interface WaitEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'waits' | 'held'
  /** Who waits, or who holds. */
  readonly thread: ThreadId
  /** Source line where it waits, or where it took it; 0 where that is not known. */
  readonly line: number
  readonly inCircle: boolean
}

/** Who waits for whom: the wait-for graph, with the things between. */
export interface WaitGraph {
  readonly nodes: readonly WaitNode[]
  readonly edges: readonly WaitEdge[]
  readonly waits: readonly Wait[]
  /** Each of some threads waits for the next, the last for the first. */
  readonly circle: boolean
}

/** Who waits for whom at a position of a run. */
export function waitGraphAt(trace: Trace, position: StepIndex, source: string): WaitGraph {
  return waitGraphOf(waitsOf({ ...trace, steps: trace.steps.slice(0, position) }, source))
}

export function waitGraphOf(waits: readonly Wait[]): WaitGraph {
  const circle = new Set(circleIn(waits).map(({ thread }) => thread))
  const round = waits.filter((wait) => circle.has(wait.thread))
  const edges = waits.flatMap((wait) => edgesOf(wait, circle))
  const ring = round.flatMap((wait) =>
    thingOf(wait) === null ? [thread(wait.thread)] : [thread(wait.thread), thingOf(wait)!],
  )
  const keys = [...new Set([...ring, ...edges.flatMap(({ from, to }) => [from, to])])]
  const places = placesOf(keys, ring, edges)
  const labels = new Map(
    waits.flatMap((wait) => (wait.subject === null ? [] : [[`thing ${wait.subject}`, wait.subject]])),
  )
  const threads = new Map(waits.flatMap(({ thread: own, by }) => [own, ...by].map((id) => [thread(id), id])))
  const nodes = keys.map((key): WaitNode => {
    const [x, y] = places.get(key)!
    const id = threads.get(key) ?? null
    const kind = id === null ? 'thing' : 'thread'
    return { key, kind, thread: id, label: labels.get(key) ?? '', x, y, inCircle: ring.includes(key) }
  })
  return { nodes, edges, waits, circle: circle.size > 0 }
}

const thread = (id: ThreadId) => `thread ${id}`

/** What stands between the one who waits and those who could end it; null where it waits for threads themselves. */
const thingOf = ({ reason, subject }: Wait) =>
  subject === null || reason === 'join' || reason === 'shutdown' ? null : `thing ${subject}`

function edgesOf(wait: Wait, circle: ReadonlySet<ThreadId>): WaitEdge[] {
  const { by, line, takenAt, thread: own } = wait
  const thing = thingOf(wait)
  const within = (other: ThreadId) => circle.has(own) && circle.has(other)
  const waits = (to: string, inCircle: boolean): WaitEdge => ({
    from: thread(own),
    to,
    kind: 'waits',
    thread: own,
    line,
    inCircle,
  })
  if (thing === null) return by.map((other) => waits(thread(other), within(other)))
  const held = by.map((other): WaitEdge => ({
    from: thing,
    to: thread(other),
    kind: 'held',
    thread: other,
    line: takenAt,
    inCircle: within(other),
  }))
  return [waits(thing, by.some(within)), ...held]
}

/** The circle as a circle; all others before it in columns, each before what it waits for. */
function placesOf(keys: readonly string[], ring: readonly string[], edges: readonly WaitEdge[]) {
  const places = new Map<string, readonly [number, number]>()
  const half = { x: Math.max(0.85, ring.length * 0.17), y: Math.max(0.8, ring.length * 0.15) }
  ring.forEach((key, i) => {
    const angle = Math.PI + (2 * Math.PI * i) / ring.length
    places.set(key, [half.x * Math.cos(angle), half.y * Math.sin(angle)])
  })
  const rest = keys.filter((key) => !places.has(key))
  const depth = depthsOf(rest, edges)
  const columns = new Map<number, string[]>()
  for (const key of rest) columns.set(depth.get(key)!, [...(columns.get(depth.get(key)!) ?? []), key])
  const left = ring.length > 0 ? -half.x : 1
  for (const [at, column] of columns)
    column.forEach((key, i) => places.set(key, [left - at - 0.05, (i - (column.length - 1) / 2) * 0.75]))
  return places
}

/** How many edges at the most lead on from each; from those that end a way, or lead into the circle, one. */
function depthsOf(keys: readonly string[], edges: readonly WaitEdge[]): ReadonlyMap<string, number> {
  const depth = new Map(keys.map((key) => [key, 1]))
  for (let turn = 0; turn < keys.length; turn++)
    for (const { from, to } of edges) {
      const beyond = depth.get(to)
      if (depth.has(from) && beyond !== undefined) depth.set(from, Math.max(depth.get(from)!, beyond + 1))
    }
  return depth
}
