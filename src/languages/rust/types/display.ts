import type { AdtDef, ClosureDef, TraitDef } from './defs'
import type { Const, DynBound, GenericArg, GenericArgs, Region, TraitRef, Ty } from './ty'

/** How types are written in messages. */
export interface DisplayOptions {
  /** Where a closure stands: `main.rs:3:5: 3:12`. */
  readonly placeOf?: (closure: ClosureDef) => string
  /** Names alone, even where several library types share one: as labels do. */
  readonly isShort?: boolean
}

/** Library names that more than one public item has: messages give their paths. As rustc 1.95 does. */
const shared = new Set(
  (
    'Mutex MutexGuard RwLock RwLockReadGuard RwLockWriteGuard MappedMutexGuard Condvar Once TryLockError Weak Sender ' +
    'Receiver Iter IterMut IntoIter TryIter Entry Keys Values ValuesMut IntoKeys IntoValues Drain Bytes Split Lines ' +
    'Range RangeInclusive RangeFrom RangeToInclusive Chain Take Repeat Empty FromFn Error PeekMut Display Write Read'
  ).split(' '),
)

/** A type as rustc writes it. */
export function displayType(type: Ty, options: DisplayOptions = {}): string {
  const show = (part: Ty) => displayType(part, options)
  switch (type.kind) {
    case 'bool':
    case 'char':
    case 'str':
      return type.kind
    case 'never':
      return '!'
    case 'int':
    case 'float':
      return type.name
    case 'adt':
      return displayName(type.def, options) + displayArgs(type.args, options)
    case 'ref':
      return `&${displayRegion(type.region)}${type.mutable ? 'mut ' : ''}${pointee(type.to, options)}`
    case 'pointer':
      return `*${type.mutable ? 'mut' : 'const'} ${pointee(type.to, options)}`
    case 'slice':
      return `[${show(type.of)}]`
    case 'array':
      return `[${show(type.of)}; ${displayConst(type.length)}]`
    case 'tuple':
      return type.items.length === 1 ? `(${show(type.items[0])},)` : `(${type.items.map(show).join(', ')})`
    case 'fn-pointer':
      return displaySignature('fn', type.params, type.result, options)
    case 'fn-def': {
      const { signature, name } = type.def
      return `${displaySignature('fn', signature.params, signature.result, options)} {${name}${displayArgs(type.args, options, '::')}}`
    }
    case 'closure':
      return options.placeOf ? `{closure@${options.placeOf(type.def)}}` : '{closure}'
    case 'dyn':
      return `dyn ${displayObject(type, options)}`
    case 'param':
      return type.def.name
    case 'projection':
      return displayProjection(type, options)
    case 'opaque':
      return displayOpaque(type, options)
    case 'infer':
      return type.of === 'int' ? '{integer}' : type.of === 'float' ? '{float}' : '_'
    case 'error':
      return '{type error}'
  }
}

/** `dyn A + B` behind a pointer stands in parentheses. */
function pointee(type: Ty, options: DisplayOptions): string {
  const text = displayType(type, options)
  return type.kind === 'dyn' && type.auto.length + (type.principal ? 1 : 0) > 1 ? `(${text})` : text
}

function displayRegion(region: Region): string {
  if (region.of === 'static') return "'static "
  return region.of === 'param' && !region.def.synthetic ? `'${bare(region.def.name)} ` : ''
}

function bare(name: string): string {
  return name.replace(/^'/, '')
}

/** The name of a type or trait, with its path where that is needed to tell it from others. */
export function displayName(def: AdtDef | TraitDef, options: DisplayOptions = {}): string {
  return def.isLibrary && !options.isShort && shared.has(def.name) ? def.path : def.name
}

/** `<'_, T, 3>`, or nothing. */
export function displayArgs(args: GenericArgs, options: DisplayOptions = {}, before = ''): string {
  const texts = args.map((arg) => displayArg(arg, options))
  return texts.length ? `${before}<${texts.join(', ')}>` : ''
}

function displayArg(arg: GenericArg, options: DisplayOptions): string {
  if (arg.kind === 'const') return displayConst(arg)
  if (arg.kind !== 'region') return displayType(arg, options)
  if (arg.of === 'static') return "'static"
  return arg.of === 'param' && !arg.def.synthetic ? `'${bare(arg.def.name)}` : "'_"
}

function displayConst(value: Const): string {
  return value.of === 'value' ? String(value.value) : value.of === 'param' ? value.def.name : '_'
}

function displaySignature(head: string, params: readonly Ty[], result: Ty, options: DisplayOptions): string {
  const isUnit = result.kind === 'tuple' && result.items.length === 0
  const back = isUnit ? '' : ` -> ${displayType(result, options)}`
  return `${head}(${params.map((param) => displayType(param, options)).join(', ')})${back}`
}

function displayObject(type: Extract<Ty, { kind: 'dyn' }>, options: DisplayOptions): string {
  const principal = type.principal ? [displayBound(type.principal, options)] : []
  return [...principal, ...type.auto.map((trait) => displayName(trait, options))].join(' + ')
}

const callables = new Set(['Fn', 'FnMut', 'FnOnce'])

/** `Iterator<Item = T>`, `Fn(A) -> B` */
function displayBound(bound: DynBound, options: DisplayOptions): string {
  const { trait, args, bindings } = bound
  const given = args[0]
  if (trait.lang !== null && callables.has(trait.lang) && given?.kind === 'tuple')
    return displaySignature(trait.name, given.items, bindings[0]?.type ?? { kind: 'tuple', items: [] }, options)
  const texts = args.map((arg) => displayArg(arg, options))
  for (const { def, type } of bindings) texts.push(`${def.name} = ${displayType(type, options)}`)
  return displayName(trait, options) + (texts.length ? `<${texts.join(', ')}>` : '')
}

/** A trait with its arguments but without Self: `Add<i32>`, `Fn(i32)`. */
export function displayTrait(ref: TraitRef, options: DisplayOptions = {}): string {
  return displayBound({ trait: ref.trait, args: ref.args.slice(1), bindings: [] }, options)
}

function displayProjection(type: Extract<Ty, { kind: 'projection' }>, options: DisplayOptions): string {
  const count = type.def.trait.generics.params.length
  const trait = displayTrait({ trait: type.def.trait, args: type.args.slice(0, count) }, options)
  return `<${displayArg(type.args[0], options)} as ${trait}>::${type.def.name}`
}

function displayOpaque(type: Extract<Ty, { kind: 'opaque' }>, options: DisplayOptions): string {
  const bindings = type.def.predicates.flatMap((predicate) =>
    predicate.kind === 'projection' ? [{ def: predicate.def, type: predicate.type }] : [],
  )
  const bounds = type.def.predicates.flatMap((predicate) => {
    if (predicate.kind !== 'trait' || predicate.ref.trait.lang === 'Sized') return []
    const { trait, args } = predicate.ref
    const own = bindings.filter(({ def }) => def.trait === trait || callables.has(trait.lang ?? ''))
    return [displayBound({ trait, args: args.slice(1), bindings: own }, options)]
  })
  return `impl ${bounds.join(' + ')}`
}
