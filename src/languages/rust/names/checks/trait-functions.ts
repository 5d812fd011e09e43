import type { Span } from '../../../../program/diagnostic'
import type { FnDef, GenericParamDef, ImplDef } from '../../types/defs'
import { selfText } from '../bound-text'
import type { Draft } from '../draft'
import { error, plural } from '../errors'

/** Whether a function of an impl has the form of the trait's: receiver, number of parameters, generics. */
export function checkFunction(draft: Draft, impl: ImplDef, own: FnDef, declared: FnDef): void {
  const found =
    wrongReceiver(own, declared, impl) ?? wrongGenerics(own, declared) ?? wrongParamCount(own, declared, impl)
  if (found) draft.report(found)
}

/** E0185, E0186 */
function wrongReceiver(own: FnDef, declared: FnDef, impl: ImplDef) {
  if (own.hasSelf === declared.hasSelf) return null
  const text = selfText((own.node.self ?? declared.node.self)!)
  const [here, there] = own.hasSelf ? ['impl', 'trait'] : ['trait', 'impl']
  const message = `method \`${own.name}\` has a \`${text}\` declaration in the ${here}, but not in the ${there}`
  const inTrait = own.hasSelf ? `trait method declared without \`${text}\`` : `\`${text}\` used in trait`
  const label = own.hasSelf ? `\`${text}\` used in impl` : `expected \`${text}\` in impl`
  const labels = impl.trait!.trait.isLibrary ? [] : [{ span: declared.node.span, message: inTrait }]
  return error(own.hasSelf ? 'E0185' : 'E0186', message, own.node.headSpan, label, labels)
}

const counted: readonly ['type' | 'const' | 'lifetime', string][] = [
  ['type', 'type'],
  ['const', 'const'],
]

/** E0049; E0643 for `impl Trait` against a written parameter. */
function wrongGenerics(own: FnDef, declared: FnDef) {
  for (const [kind, word] of counted) {
    const ours = own.generics.params.filter((param) => param.kind === kind)
    const theirs = declared.generics.params.filter((param) => param.kind === kind)
    if (ours.length !== theirs.length) return wrongCount(own, declared, word, ours, theirs)
  }
  const differs = (param: GenericParamDef, index: number) => param.synthetic !== typeParams(declared)[index].synthetic
  const index = typeParams(own).findIndex(differs)
  return index < 0 ? null : implAgainstParam(own, declared, index)
}

function typeParams(def: FnDef): readonly GenericParamDef[] {
  return def.generics.params.filter((param) => param.kind === 'type')
}

function wrongCount(
  own: FnDef,
  declared: FnDef,
  word: string,
  ours: readonly GenericParamDef[],
  theirs: readonly GenericParamDef[],
) {
  const kind = own.hasSelf ? 'method' : 'associated function'
  const counts = (count: number) => `${count} ${word} parameter${plural(count)}`
  const message = `${kind} \`${own.name}\` has ${counts(ours.length)} but its trait declaration has ${counts(theirs.length)}`
  const span: Span = ours[0]?.span ?? own.node.generics.span
  const labels =
    declared.isLibrary || !theirs.length ? [] : [{ span: theirs[0].span, message: `expected ${counts(theirs.length)}` }]
  return error('E0049', message, span, `found ${counts(ours.length)}`, labels)
}

function implAgainstParam(own: FnDef, declared: FnDef, index: number) {
  const [ours, theirs] = [typeParams(own)[index], typeParams(declared)[index]]
  const [wanted, found] = ours.synthetic ? ['generic parameter', '`impl Trait`'] : ['`impl Trait`', 'generic parameter']
  const labels = declared.isLibrary ? [] : [{ span: theirs.span, message: 'declaration in trait here' }]
  const message = `method \`${own.name}\` has incompatible signature for trait`
  return error('E0643', message, ours.span, `expected ${wanted}, found ${found}`, labels)
}

/** E0050 */
function wrongParamCount(own: FnDef, declared: FnDef, impl: ImplDef) {
  const [ours, theirs] = [paramSpans(own), paramSpans(declared)]
  if (ours.length === theirs.length) return null
  const kind = own.hasSelf ? 'method' : 'associated function'
  const trait = impl.trait!.trait
  const count = `${ours.length} parameter${plural(ours.length)}`
  const message = `${kind} \`${own.name}\` has ${count} but the declaration in trait \`${trait.name}::${own.name}\` has ${theirs.length}`
  const requires = `trait requires ${theirs.length} parameter${plural(theirs.length)}`
  const labels = trait.isLibrary || !theirs.length ? [] : [{ span: around(theirs), message: requires }]
  const span = ours.length ? around(ours) : own.node.headSpan
  const label = `expected ${theirs.length} parameter${plural(theirs.length)}, found ${ours.length}`
  return error('E0050', message, span, label, labels)
}

function paramSpans({ node }: FnDef): Span[] {
  const params = node.params.map((param) => param.span)
  return node.self ? [node.self.span, ...params] : params
}

function around(spans: readonly Span[]): Span {
  return { from: spans[0].from, to: spans.at(-1)!.to }
}
