/** States as nodes from 0, the start, and steps as edges: from, to and thread, three numbers each. */
export interface States {
  readonly nodes: number
  readonly edges: ArrayLike<number>
}

/** Where each state stands: its layer from left to right, and its height. Neighbours in a layer are 1 apart at least. */
export interface StateLayout {
  /** By node: the most steps from the start, without going in circles; so steps lead from left to right. */
  readonly layer: readonly number[]
  /** By node: the fewest steps from the start. */
  readonly steps: readonly number[]
  readonly y: readonly number[]
  /** Nodes from top to bottom, by layer. */
  readonly layers: readonly (readonly number[])[]
  /** From the lowest to the highest y. */
  readonly height: number
}

const orderSweeps = 10
const heightSweeps = 16

/**
 * Layers by the longest way from the start (Sugiyama, Tagawa and Toda, 1981): within a layer in the order that crosses few edges,
 * by barycentres, and as near to the neighbours' middle as the others in the layer leave room.
 */
export function layOutStates(states: States): StateLayout {
  const { before, after } = neighboursOf(states)
  const steps = distances(states.nodes, after)
  const layer = longest(states.nodes, after)
  const layers: number[][] = []
  layer.forEach((at, node) => (layers[at] ??= []).push(node))
  const y: number[] = Array(states.nodes).fill(0)
  for (const nodes of layers) spread(nodes, y)
  for (let sweep = 0; sweep < orderSweeps; sweep++) {
    const down = sweep % 2 === 0
    for (const nodes of down ? layers : layers.toReversed()) sortByMiddle(nodes, down ? before : after, y)
  }
  for (let sweep = 0; sweep < heightSweeps; sweep++) {
    const down = sweep % 2 === 0
    for (const nodes of down ? layers : layers.toReversed()) settle(nodes, before, after, y)
  }
  const lowest = Math.min(...y)
  return { layer, steps, y: y.map((at) => at - lowest), layers, height: Math.max(...y) - lowest }
}

type Neighbours = readonly (readonly number[])[]

function neighboursOf({ nodes, edges }: States) {
  const before: number[][] = Array.from({ length: nodes }, () => [])
  const after: number[][] = Array.from({ length: nodes }, () => [])
  for (let at = 0; at < edges.length; at += 3) {
    after[edges[at]!]!.push(edges[at + 1]!)
    before[edges[at + 1]!]!.push(edges[at]!)
  }
  return { before, after }
}

/** Fewest steps from the start. A node that nothing leads to stands at the start too, so that none is lost. */
function distances(nodes: number, after: Neighbours): number[] {
  const distance: number[] = Array(nodes).fill(-1)
  const queue = [0]
  distance[0] = 0
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next]!
    for (const to of after[node]!) {
      if (distance[to]! >= 0) continue
      distance[to] = distance[node]! + 1
      queue.push(to)
    }
  }
  return distance.map((at) => Math.max(0, at))
}

/** Most steps from the start along edges that do not lead back to a state on the way. */
function longest(nodes: number, after: Neighbours): number[] {
  const order: number[] = []
  const back = new Set<string>()
  const seen = new Uint8Array(nodes)
  const [fresh, open, done] = [0, 1, 2]
  for (let root = 0; root < nodes; root++) {
    const stack = seen[root] === fresh ? [{ node: root, next: 0 }] : []
    seen[root] ||= open
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const to = after[top.node]![top.next++]
      if (to === undefined) {
        seen[top.node] = done
        order.push(top.node)
        stack.pop()
      } else if (seen[to] === open) back.add(`${top.node} ${to}`)
      else if (seen[to] === fresh) {
        seen[to] = open
        stack.push({ node: to, next: 0 })
      }
    }
  }
  const layer: number[] = Array(nodes).fill(0)
  for (const node of order.reverse())
    for (const to of after[node]!) if (!back.has(`${node} ${to}`)) layer[to] = Math.max(layer[to]!, layer[node]! + 1)
  return layer
}

/** One below the other, around 0. */
function spread(nodes: readonly number[], y: number[]) {
  nodes.forEach((node, i) => (y[node] = i - (nodes.length - 1) / 2))
}

function sortByMiddle(nodes: number[], neighbours: Neighbours, y: number[]) {
  const middle = new Map(nodes.map((node) => [node, meanOf(neighbours[node]!, y) ?? y[node]!]))
  nodes.sort((a, b) => middle.get(a)! - middle.get(b)! || y[a]! - y[b]! || a - b)
  spread(nodes, y)
}

/**
 * As near as possible to the middle of all neighbours, in the given order and 1 apart: least squares under an order, by
 * pooling neighbours that would come too close (the pool-adjacent-violators algorithm).
 */
function settle(nodes: readonly number[], before: Neighbours, after: Neighbours, y: number[]) {
  const pools: { sum: number; count: number }[] = []
  nodes.forEach((node, i) => {
    const wanted = meanOf([...before[node]!, ...after[node]!], y) ?? y[node]!
    pools.push({ sum: wanted - i, count: 1 })
    for (let last = pools.length - 1; last > 0 && mean(pools[last]!) < mean(pools[last - 1]!); last--) {
      const { sum, count } = pools.pop()!
      pools[last - 1]!.sum += sum
      pools[last - 1]!.count += count
    }
  })
  let i = 0
  for (const pool of pools) for (let n = 0; n < pool.count; n++, i++) y[nodes[i]!] = mean(pool) + i
}

const mean = ({ sum, count }: { readonly sum: number; readonly count: number }) => sum / count

function meanOf(nodes: readonly number[], y: readonly number[]): number | null {
  if (nodes.length === 0) return null
  return nodes.reduce((sum, node) => sum + y[node]!, 0) / nodes.length
}

/** How many pairs of edges between neighbouring layers cross: what the order is chosen for. */
export function crossings({ edges }: States, { layer, y }: StateLayout): number {
  const between = new Map<number, [number, number][]>()
  for (let at = 0; at < edges.length; at += 3) {
    const [from, to] = [edges[at]!, edges[at + 1]!]
    if (layer[to] !== layer[from]! + 1) continue
    const pairs = between.get(layer[from]!) ?? []
    pairs.push([y[from]!, y[to]!])
    between.set(layer[from]!, pairs)
  }
  let count = 0
  for (const pairs of between.values())
    for (const [i, [a, b]] of pairs.entries())
      for (const [c, d] of pairs.slice(i + 1)) if ((a - c) * (b - d) < 0) count++
  return count
}
