import { positional, type Analysis, type At } from './analysis'
import { Via } from './accesses'
import type { Node } from './flow-graph'
import { Field } from './objects'

/**
 * A call of a function of which nothing is known: it may do all that can be done with what it is given and with what
 * can be reached from there, now or later, in any thread.
 */
export function doAnything(a: Analysis, at: At, given: Node, result: Node): void {
  const { graph, objects } = a
  const maker = objects.make('unknown', at.pc)
  const isNew = !maker.fields.has(Field.Items)
  const all = objects.items(maker)
  graph.flow(given, all)
  graph.flow(all, result)
  graph.flow(all, a.threads.leaked)
  graph.add(all, maker.id)
  if (!isNew) return
  a.calls.addSpawn(at.pc)
  const indirect = { ...at, via: Via.Indirect }
  a.iteration.mutate(indirect, all)
  graph.each(all, (id) => {
    const object = objects.get(id)
    if (object.kind === 'library' || object.kind === 'unknown') return
    if (object.receiver) graph.add(all, object.receiver.id)
    graph.flow(all, objects.items(object))
    objects.eachField(object, (node, name) => {
      graph.flow(node, all)
      if (name.startsWith('\0')) return
      a.attributes.load(indirect, object, name, all)
      a.attributes.store(indirect, object, name, all)
    })
    const anything = { ...positional(all), rest: all }
    a.invocation.call(indirect, object, anything, all, 'callback')
    a.threads.beginAnywhere(object, anything)
  })
}
