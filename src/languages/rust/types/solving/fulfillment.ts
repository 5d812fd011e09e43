import type { TraitRef, Ty } from '../ty'
import { suffices } from './callables'
import type { Answer, Goal, Obligation, Origin } from './goals'
import { keyOfRef } from './keys'
import { Occurs, isClosedRef, occurring, occurringInArgs } from './occurrence'
import { traitRefOf } from './projection'
import type { Reasoner } from './reasoner'
import { unify } from './unification'

/** What became of an obligation when it was looked at. */
export type Step =
  | { readonly kind: 'done'; readonly nested: readonly Obligation[] }
  | { readonly kind: 'stalled'; readonly obligation: Obligation }
  | { readonly kind: 'failed' }

/** Bounds that need themselves, deeper than any program means. */
const MAX_DEPTH = 128

const failed: Step = { kind: 'failed' }
const done: Step = { kind: 'done', nested: [] }

/** An obligation for a goal; under `parent` where it is needed for another. */
export function oblige(
  goal: Goal,
  origin: Origin | null,
  parent: Obligation | null = null,
  by: Obligation['by'] = 'impl',
): Obligation {
  return { goal, origin, parent, by, depth: parent ? parent.depth + 1 : 0, stalledOn: null }
}

/** Whether nothing has become known that the obligation waits for. */
export function isStalled(r: Reasoner, obligation: Obligation): boolean {
  const { stalledOn } = obligation
  return stalledOn !== null && stalledOn.length > 0 && !stalledOn.some((id) => r.table.isBound(id))
}

/** Looks at one obligation: it is settled (and others follow), has to wait, or cannot hold. */
export function step(r: Reasoner, obligation: Obligation): Step {
  if (obligation.depth > MAX_DEPTH) return failed
  const { goal } = obligation
  switch (goal.kind) {
    case 'trait':
      return stepTrait(r, obligation, goal.ref)
    case 'projection':
      return stepProjection(r, obligation, goal)
    case 'callable':
      if (goal.def.known === 'signature') return { kind: 'stalled', obligation }
      return suffices(goal.def.callable, goal.by) ? done : failed
  }
}

/** Works off obligations, what follows from each right behind it, as long as anything changes. */
export function evaluate(r: Reasoner, goals: readonly Goal[], parent: Obligation | null): Answer {
  let pending: readonly Obligation[] = goals.map((goal) => oblige(goal, null, parent))
  return r.glance(() => {
    for (;;) {
      const round = work(r, pending)
      if (round.failed) return 'no'
      if (round.stalled.length === 0) return 'yes'
      if (!round.changed) return 'maybe'
      pending = round.stalled
    }
  })
}

/** Works off goals as long as anything changes. @returns those that failed, in order */
export function settle(r: Reasoner, goals: readonly Goal[]): readonly Obligation[] {
  const failures: Obligation[] = []
  let pending: readonly Obligation[] = goals.map((goal) => oblige(goal, null))
  for (;;) {
    const round = work(r, pending, (obligation) => failures.push(obligation))
    if (!round.changed || round.stalled.length === 0) return failures
    pending = round.stalled
  }
}

/** Goes over obligations once. Stops at the first that fails unless `onFailure` takes it. */
export function work(
  r: Reasoner,
  pending: readonly Obligation[],
  onFailure: ((obligation: Obligation) => void) | null = null,
): { readonly stalled: readonly Obligation[]; readonly changed: boolean; readonly failed: boolean } {
  const stalled: Obligation[] = []
  const stack = [...pending].reverse()
  let changed = false
  for (let obligation = stack.pop(); obligation; obligation = stack.pop()) {
    if (isStalled(r, obligation)) {
      stalled.push(obligation)
      continue
    }
    const result = step(r, obligation)
    if (result.kind === 'stalled') {
      stalled.push(result.obligation)
      continue
    }
    changed = true
    if (result.kind === 'done') {
      for (let i = result.nested.length - 1; i >= 0; i--) stack.push(result.nested[i]!)
    } else if (onFailure) onFailure(obligation)
    else return { stalled, changed, failed: true }
  }
  return { stalled, changed, failed: false }
}

function stepTrait(r: Reasoner, obligation: Obligation, asked: TraitRef): Step {
  const normal = normalizedRef(r, asked)
  const { ref } = normal
  const isClosed = isClosedRef(ref)
  if (isClosed && r.recall(ref)) return after(obligation, normal.nested)
  const circle = circleOf(r, obligation, ref)
  if (circle) return circle === 'sound' ? after(obligation, normal.nested) : failed
  const self = { ...obligation, goal: { kind: 'trait', ref } as const, stalledOn: null }
  const selection = r.select(ref, self)
  switch (selection.answer) {
    case 'no':
      return failed
    case 'maybe':
      if (normal.nested.length === 0) return stalledOn(r, obligation, ref.args as readonly Ty[])
      // What normalising left open is worked off on its own; from then on the bound waits for it.
      return { kind: 'done', nested: [...obliged(obligation, normal.nested), self] }
    case 'yes': {
      const by = selection.source.kind === 'builtin' ? 'structure' : 'impl'
      return after(self, [...normal.nested, ...selection.nested], by)
    }
  }
}

function normalizedRef(r: Reasoner, asked: TraitRef): { readonly ref: TraitRef; readonly nested: readonly Goal[] } {
  const nested: Goal[] = []
  const bits = occurringInArgs(asked.args)
  let args = asked.args
  if (bits & Occurs.infer) args = args.map(r.table.resolve)
  if (bits & Occurs.projection || r.reveal) {
    args = args.map((arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : r.normalize(arg, nested)))
  }
  return { ref: args === asked.args ? asked : { trait: asked.trait, args }, nested }
}

function stepProjection(r: Reasoner, obligation: Obligation, goal: Goal & { kind: 'projection' }): Step {
  const nested: Goal[] = []
  const args = goal.args.map((arg) => {
    if (arg.kind === 'region' || arg.kind === 'const') return arg
    return r.normalize(r.table.resolve(arg), nested)
  })
  const wanted = r.normalize(r.table.resolve(goal.type), nested)
  const found = r.project(goal.def, args)
  switch (found.kind) {
    case 'no':
      return after(obligation, [...nested, { kind: 'trait', ref: traitRefOf(goal.def, args) }])
    case 'maybe': {
      if (nested.length === 0) return stalledOn(r, obligation, args as readonly Ty[])
      const self = { ...obligation, goal: { ...goal, args, type: wanted }, stalledOn: null }
      return { kind: 'done', nested: [...obliged(obligation, nested), self] }
    }
    case 'type':
    case 'rigid': {
      const type: Ty = found.kind === 'type' ? found.type : { kind: 'projection', def: goal.def, args }
      if (!unify(r.table, type, wanted)) return failed
      return after(obligation, found.kind === 'type' ? [...nested, ...found.nested] : nested)
    }
  }
}

/** A bound that is needed for itself. That is sound where it only says that all parts of a type are so. */
function circleOf(r: Reasoner, obligation: Obligation, ref: TraitRef): 'sound' | 'unsound' | null {
  let key: string | null = null
  let sound = isCoinductive(ref)
  for (let at = obligation.parent; at; at = at.parent) {
    const { goal } = at
    if (goal.kind !== 'trait') continue
    sound &&= isCoinductive(goal.ref)
    if (goal.ref.trait !== ref.trait) continue
    key ??= keyOfRef(ref)
    if (keyOfRef({ trait: goal.ref.trait, args: goal.ref.args.map(r.table.resolve) }) !== key) continue
    return sound ? 'sound' : 'unsound'
  }
  return null
}

function isCoinductive({ trait }: TraitRef): boolean {
  return trait.isAuto || trait.lang === 'Sized'
}

function after(parent: Obligation, goals: readonly Goal[], by: Obligation['by'] = 'impl'): Step {
  return goals.length === 0 ? done : { kind: 'done', nested: obliged(parent, goals, by) }
}

function obliged(parent: Obligation, goals: readonly Goal[], by: Obligation['by'] = 'impl'): Obligation[] {
  return goals.map((goal) => oblige(goal, parent.origin, parent, by))
}

function stalledOn(r: Reasoner, obligation: Obligation, parts: readonly Ty[]): Step {
  const ids: number[] = []
  let waitsForMore = false
  for (const part of parts.map(r.table.resolve)) {
    r.table.unknowns(part, ids)
    if (occurring(part) & (Occurs.closure | Occurs.opaque)) waitsForMore = true
  }
  return { kind: 'stalled', obligation: { ...obligation, stalledOn: waitsForMore ? null : ids } }
}
