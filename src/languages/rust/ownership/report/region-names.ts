import type { Span } from '../../../../program/diagnostic'
import type { Region, Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import { eachRegion } from '../regions/region-types'
import { withModifiers } from './declaration'
import type { Upvar } from '../upvars'
import type { Draft } from './draft'
import { showWithRegions } from './show'

/** What a universal region is called in one message, and what is said of that name. */
export interface RegionName {
  readonly text: string
  readonly label: { readonly span: Span; readonly message: string } | null
  /** Somebody wrote the name. */
  readonly isNamed: boolean
}

/** Gives names to the regions of one body for messages: those written, or `'1`, `'2`… As rustc's `give_region_a_name`. */
export class RegionNames {
  private readonly given = new Map<number, RegionName>()
  private count = 0

  constructor(private readonly facts: BodyFacts) {}

  of(region: number): RegionName {
    let name = this.given.get(region)
    if (name === undefined) this.given.set(region, (name = this.make(region)))
    return name
  }

  /** Says in a message where the region's name comes from. */
  explain(draft: Draft, region: number): void {
    const { label } = this.of(region)
    if (label !== null) draft.label(label.span, label.message)
  }

  private make(region: number): RegionName {
    const { origin } = this.facts.regions.universe.regions[region]
    if (origin.kind === 'static') return { text: "'static", label: null, isNamed: true }
    if (origin.kind === 'param' && !origin.def.synthetic) {
      const text = `'${origin.def.name}`
      return { text, label: { span: origin.def.span, message: `lifetime \`${text}\` defined here` }, isNamed: true }
    }
    const text = `'${++this.count}`
    return { text, label: this.origin(region, text), isNamed: false }
  }

  private origin(region: number, text: string): RegionName['label'] {
    const { origin } = this.facts.regions.universe.regions[region]
    if (origin.kind === 'param') {
      return { span: origin.def.span, message: `let's call the lifetime of this reference \`${text}\`` }
    }
    if (origin.kind === 'environment') {
      return { span: this.head(), message: `lifetime \`${text}\` represents this closure's body` }
    }
    return this.inParameter(region, text) ?? this.inCapture(region, text) ?? this.inResult(region, text)
  }

  private head(): Span {
    const { owner, span } = this.facts.body
    return owner.kind === 'closure-def' ? owner.node.headSpan : span
  }

  /** A closure's parameter whose type holds the region. */
  private inParameter(region: number, text: string): RegionName['label'] {
    const { inputs } = this.facts.regions.signature
    const { owner } = this.facts.body
    if (owner.kind !== 'closure-def') return null
    for (let i = 1; i < inputs.length; i++) {
      if (!mentions(inputs[i], region)) continue
      const written = owner.node.params[i - 1]?.type
      if (
        written?.kind === 'ref' &&
        inputs[i].kind === 'ref' &&
        isRegion((inputs[i] as Ty & { kind: 'ref' }).region, region)
      ) {
        return { span: firstCharacter(written.span), message: `let's call the lifetime of this reference \`${text}\`` }
      }
      const type = showWithRegions(this.facts, inputs[i], (one) => (one === region ? text : null))
      return { span: this.parameterSpan(i), message: `has type \`${type}\`` }
    }
    return null
  }

  private parameterSpan(index: number): Span {
    const { owner, locals } = this.facts.body
    const param = owner.kind === 'closure-def' ? owner.node.params[index - 1] : undefined
    return param?.pattern.span ?? locals[index].span
  }

  /** The captured variable whose type holds the region. */
  capturedWith(region: number): Upvar | null {
    const { owner } = this.facts.body
    const self = this.facts.regions.signature.inputs[0]
    const closure = self?.kind === 'ref' ? self.to : self
    if (owner.kind !== 'closure-def' || closure?.kind !== 'closure' || owner.captures.length === 0) return null
    const types = closure.args.slice(-owner.captures.length)
    return this.facts.upvars.all.find((_, i) => mentions(types[i] as Ty, region)) ?? null
  }

  private inCapture(region: number, text: string): RegionName['label'] {
    const upvar = this.capturedWith(region)
    if (upvar === null) return null
    const span = upvar.declared === null ? upvar.span : withModifiers(this.facts, upvar.declared)
    return { span, message: `lifetime \`${text}\` appears in the type of \`${upvar.name}\`` }
  }

  private inResult(region: number, text: string): RegionName['label'] {
    const { output } = this.facts.regions.signature
    const { owner } = this.facts.body
    if (owner.kind !== 'closure-def' || !mentions(output, region)) return null
    const written = owner.node.result
    if (written?.kind === 'ref' && output.kind === 'ref' && isRegion(output.region, region)) {
      return { span: firstCharacter(written.span), message: `let's call the lifetime of this reference \`${text}\`` }
    }
    const type = showWithRegions(this.facts, output, (one) => (one === region ? text : null))
    const span = written?.span ?? { from: owner.node.headSpan.to - 1, to: owner.node.headSpan.to }
    return { span, message: `return type of closure is ${type}` }
  }
}

function mentions(type: Ty, region: number): boolean {
  let found = false
  eachRegion(type, (one) => {
    found ||= isRegion(one, region)
  })
  return found
}

function isRegion(region: Region, index: number): boolean {
  return region.of === 'var' && region.index === index
}

function firstCharacter({ from }: Span): Span {
  return { from, to: from + 1 }
}
