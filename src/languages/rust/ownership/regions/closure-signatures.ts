import type { ClosureDef } from '../../types/defs'
import type { TypeNode } from '../../syntax/ast'
import { Occurs, occurring } from '../../types/solving/occurrence'
import { ERASED, type Region, type Ty } from '../../types/ty'
import { eachRegion, isExpanded, mapType, outerGenerics, rewrite, substitution } from './region-types'

const foreign = new WeakMap<ClosureDef, ReadonlySet<string>>()

/** Tells of a closure which bound regions in its signature are those of closures around it. */
export function noteForeign(def: ClosureDef, names: ReadonlySet<string>): void {
  foreign.set(def, names)
}

/** Names of the regions that a closure's signature or those around it bind. */
export function boundNames(def: ClosureDef): ReadonlySet<string> {
  const names = new Set(foreign.get(def))
  const note = {
    region: (region: Region) => {
      if (region.of === 'bound') names.add(region.name)
      return null
    },
  }
  for (const type of [...def.signature.params, def.signature.result]) mapType(type, note)
  return names
}

/** A closure's signature as a fn pointer: regions that it does not bind itself are erased. */
export function ownSignature(def: ClosureDef): Ty {
  const names = foreign.get(def) ?? new Set()
  const own = (type: Ty): Ty =>
    mapType(type, { region: (region) => (region.of === 'bound' && names.has(region.name) ? ERASED : null) })
  let count = 0
  const bind = (): Region => ({ kind: 'region', of: 'bound', name: `written ${count++}` })
  const params = def.signature.params.map((param, i) => {
    const written = def.node.params[i]?.type
    return written ? bindLeftOut(own(param), written, bind) : own(param)
  })
  return { kind: 'fn-pointer', params, result: own(def.signature.result) }
}

/** In a parameter's type that is written out, each lifetime left out is one that the closure binds. */
function bindLeftOut(type: Ty, written: TypeNode, bind: () => Region): Ty {
  const isLeftOut = written.kind === 'ref' && (written.lifetime === null || written.lifetime.name === '_')
  if (written.kind === 'ref' && type.kind === 'ref') {
    const region = isLeftOut && type.region.of !== 'bound' ? bind() : type.region
    return { ...type, region, to: bindLeftOut(type.to, written.to, bind) }
  }
  if ((written.kind === 'slice' && type.kind === 'slice') || (written.kind === 'array' && type.kind === 'array')) {
    return { ...type, of: bindLeftOut(type.of, written.of, bind) }
  }
  if (written.kind === 'tuple' && type.kind === 'tuple' && written.items.length === type.items.length) {
    return { ...type, items: type.items.map((item, i) => bindLeftOut(item, written.items[i], bind)) }
  }
  return written.kind === 'path' && type.kind === 'adt' ? bindInArgs(type, written, bind) : type
}

function bindInArgs(type: Ty & { kind: 'adt' }, written: TypeNode & { kind: 'path' }, bind: () => Region): Ty {
  const last = written.path.segments[written.path.segments.length - 1]
  if (last.name.name !== type.def.name) return type
  const nodes = (last.args?.args ?? []).flatMap((arg) => (arg.kind === 'type' ? [arg.type] : []))
  let next = 0
  const args = type.args.map((arg) => {
    if (arg.kind === 'region' || arg.kind === 'const') return arg
    const node = nodes[next++]
    return node === undefined ? arg : bindLeftOut(arg, node, bind)
  })
  return { ...type, args }
}

/** Every closure in the type with its signature and captures, regions as they are there. */
export function expandClosures(type: Ty): Ty {
  if (!(occurring(type) & Occurs.closure)) return type
  return rewrite(type, (inner) => {
    if (inner.kind !== 'closure' || isExpanded(inner)) return inner
    const { def } = inner
    const around = substitution(outerGenerics(def), inner.args)
    const own = [ownSignature(def), ...def.captures.map(captureType)].map((one) => expandClosures(mapType(one, around)))
    return { ...inner, args: [...inner.args, ...own] }
  })
}

/** The type of the closure's field that holds a capture. */
export function captureType(capture: ClosureDef['captures'][number]): Ty {
  if (capture.by === 'value') return capture.type
  const region: Region = { kind: 'region', of: 'erased' }
  return { kind: 'ref', region, mutable: capture.by === 'mutable', to: capture.type }
}

/** Whether any region stands in the type, of closures' captures too. */
export function hasRegions(type: Ty): boolean {
  let found = false
  eachRegion(expandClosures(type), () => {
    found = true
  })
  return found
}
