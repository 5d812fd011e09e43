import type { Analysis } from './analysis'

/**
 * The objects that more than one thread may come to know: all that can be reached from a global, from a thread object
 * that is started, or from what a function of which nothing is known was given. Any other object is known only to the
 * thread that made it (escape analysis; Choi et al., Escape Analysis for Java, OOPSLA 1999, by reachability alone).
 */
export function escapingObjects(a: Analysis): ReadonlySet<number> {
  const { graph, objects, functions } = a
  const escaping = new Set<number>()
  const open: number[] = []
  const add = (id: number) => {
    if (escaping.has(id)) return
    escaping.add(id)
    open.push(id)
  }
  add(a.globals.id)
  for (const node of [a.threads.started, a.threads.leaked]) graph.objects(node).forEach(add)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const object = objects.get(id)
    for (const node of object.fields.values()) graph.objects(node).forEach(add)
    if (object.of) add(object.of.id)
    if (object.receiver) add(object.receiver.id)
    // A suspended generator keeps all that its code holds.
    if (object.kind === 'generator') graph.objects(functions.enter(object.func).kept).forEach(add)
  }
  return escaping
}
