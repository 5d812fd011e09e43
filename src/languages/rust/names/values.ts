import type { ConstDef, StaticDef } from '../types/defs'
import type { Ty } from '../types/ty'
import { contextOf, lowerType } from './context'
import type { Draft } from './draft'
import { itemScope, selfOf } from './item-scopes'
import { staticPolicy } from './policies'
import { setScope } from './scopes'

/** Seventh pass: types of constants and statics. */
export function lowerValues(draft: Draft): void {
  for (const def of draft.consts) lowerConstant(draft, def)
  for (const def of draft.statics) lowerStatic(draft, def)
}

function lowerConstant(draft: Draft, def: ConstDef): void {
  const { container, node, module } = def
  if (container) def.generics = { parent: container.generics, params: [], predicates: [] }
  const scope = itemScope(draft, module, node, container && def.generics, selfOf(container))
  setScope(def, scope)
  def.type = lowerType(node.type, contextOf(scope, staticPolicy(draft.report, 'constants')))
}

function lowerStatic(draft: Draft, def: StaticDef): void {
  const scope = itemScope(draft, def.module, def.node, null, null)
  setScope(def, scope)
  const type = lowerType(def.node.type, contextOf(scope, staticPolicy(draft.report, 'static variables')))
  def.type = def.threadLocal ? localKey(draft, type) : type
}

/** What `thread_local!` declares. */
function localKey(draft: Draft, type: Ty): Ty {
  const key = draft.langItem('LocalKey')
  return key?.kind === 'adt' ? { kind: 'adt', def: key, args: [type] } : type
}
