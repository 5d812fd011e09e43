import type { TraitRef, Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { BoundPlace } from './bounds'
import { derivable } from './derives'
import { describe, describeTrait } from './describe'
import { isFloating, isIntegral, typesOf } from '../type-walk'

export interface BoundText {
  readonly message: string
  readonly label: string
  readonly help: string | null
}

/** What a message is made of. */
interface Parts {
  readonly self: string
  /** The trait's first argument, if it has one. */
  readonly arg: string
  readonly trait: string
  readonly type: Ty
  readonly other: Ty | null
  readonly isFormat: boolean
}

type Text = (parts: Parts) => { message: string; label?: string }

const arithmetic = (message: (self: string, arg: string) => string, operator: string): Text => {
  return ({ self, arg, type, other }) => {
    const isMixed = other && operator === '+' && isNumericMix(type, other)
    return {
      message: isMixed ? mixed(type) : message(`\`${self}\``, `\`${arg}\``),
      label: `no implementation for \`${self} ${operator} ${arg}\``,
    }
  }
}

function isNumericMix(type: Ty, other: Ty): boolean {
  if (type.kind !== 'infer' || other.kind !== 'infer') return false
  return (isIntegral(type) && isFloating(other)) || (isFloating(type) && isIntegral(other))
}

/** Of literals: "cannot add a float to an integer". */
function mixed(type: Ty): string {
  return isIntegral(type) ? 'cannot add a float to an integer' : 'cannot add an integer to a float'
}

const show = (name: string, how: string): Text => {
  return ({ self, isFormat }) => ({
    message: `\`${self}\` doesn't implement \`${name}\``,
    label: isFormat ? `\`${self}\` ${how}` : undefined,
  })
}

/** By the trait's word: std's `#[rustc_on_unimplemented]` texts, as rustc 1.95 gives them. */
const texts: Readonly<Record<string, Text>> = {
  Display: show('std::fmt::Display', 'cannot be formatted with the default formatter'),
  Debug: ({ self, isFormat, type }) => ({
    message: `\`${self}\` doesn't implement \`Debug\``,
    label: isFormat
      ? type.kind === 'adt' && !type.def.isLibrary
        ? `\`${self}\` cannot be formatted using \`{:?}\` because it doesn't implement \`Debug\``
        : `\`${self}\` cannot be formatted using \`{:?}\` because it doesn't implement \`Debug\``
      : undefined,
  }),
  Send: ({ self }) => ({
    message: `\`${self}\` cannot be sent between threads safely`,
    label: `\`${self}\` cannot be sent between threads safely`,
  }),
  Sync: ({ self }) => ({
    message: `\`${self}\` cannot be shared between threads safely`,
    label: `\`${self}\` cannot be shared between threads safely`,
  }),
  Iterator: iteration,
  IntoIterator: iteration,
  Sized: ({ self }) => ({
    message: `the size for values of type \`${self}\` cannot be known at compilation time`,
    label: "doesn't have a size known at compile-time",
  }),
  PartialEq: ({ self, arg }) => ({
    message: `can't compare \`${self}\` with \`${arg}\``,
    label: `no implementation for \`${self} == ${arg}\``,
  }),
  PartialOrd: ({ self, arg }) => ({
    message: `can't compare \`${self}\` with \`${arg}\``,
    label: `no implementation for \`${self} < ${arg}\` and \`${self} > ${arg}\``,
  }),
  Add: arithmetic((self, arg) => `cannot add ${arg} to ${self}`, '+'),
  Sub: arithmetic((self, arg) => `cannot subtract ${arg} from ${self}`, '-'),
  Mul: arithmetic((self, arg) => `cannot multiply ${self} by ${arg}`, '*'),
  Div: arithmetic((self, arg) => `cannot divide ${self} by ${arg}`, '/'),
  Rem: arithmetic((self, arg) => `cannot calculate the remainder of ${self} divided by ${arg}`, '%'),
  BitAnd: operation('&'),
  BitOr: operation('|'),
  BitXor: operation('^'),
  Shl: operation('<<'),
  Shr: operation('>>'),
  AddAssign: arithmetic((self, arg) => `cannot add-assign ${arg} to ${self}`, '+='),
  SubAssign: arithmetic((self, arg) => `cannot subtract-assign ${arg} from ${self}`, '-='),
  MulAssign: arithmetic((self, arg) => `cannot multiply-assign ${self} by ${arg}`, '*='),
  DivAssign: arithmetic((self, arg) => `cannot divide-assign ${self} by ${arg}`, '/='),
  RemAssign: arithmetic((self, arg) => `cannot calculate and assign the remainder of ${self} divided by ${arg}`, '%='),
  BitAndAssign: operation('&='),
  BitOrAssign: operation('|='),
  BitXorAssign: operation('^='),
  ShlAssign: operation('<<='),
  ShrAssign: operation('>>='),
  Index: ({ self, arg }) => ({
    message: `the type \`${self}\` cannot be indexed by \`${arg}\``,
    label: `\`${self}\` cannot be indexed by \`${arg}\``,
  }),
  SliceIndex: ({ self, arg }) => ({
    message: `the type \`${arg}\` cannot be indexed by \`${self}\``,
    label:
      arg === 'str' ? 'string indices are ranges of `usize`' : 'slice indices are of type `usize` or ranges of `usize`',
  }),
  FromIterator: ({ self, arg }) => ({
    message: `a value of type \`${self}\` cannot be built from an iterator over elements of type \`${arg}\``,
    label: `value of type \`${self}\` cannot be built from \`std::iter::Iterator<Item=${arg}>\``,
  }),
  Sum: ({ self, arg }) => ({
    message: `a value of type \`${self}\` cannot be made by summing an iterator over elements of type \`${arg}\``,
    label: `value of type \`${self}\` cannot be made by summing a \`std::iter::Iterator<Item=${arg}>\``,
  }),
  Product: ({ self, arg }) => ({
    message: `a value of type \`${self}\` cannot be made by multiplying all elements of type \`${arg}\` from an iterator`,
    label: `value of type \`${self}\` cannot be made by multiplying all elements from a \`std::iter::Iterator<Item=${arg}>\``,
  }),
  Fn: callable,
  FnMut: callable,
  FnOnce: callable,
  UnwindSafe: ({ self }) => ({
    message: `the type \`${self}\` may not be safely transferred across an unwind boundary`,
  }),
  RefUnwindSafe: ({ self }) => ({
    message: `the type \`${self}\` may contain interior mutability and a reference may not be safely transferrable across a catch_unwind boundary`,
    label: `\`${self}\` may contain interior mutability and a reference may not be safely transferrable across a catch_unwind boundary`,
  }),
  Termination: ({ self }) => ({
    message: `\`main\` has invalid return type \`${self}\``,
    label: '`main` can only return types that implement `Termination`',
  }),
}

function operation(operator: string): Text {
  return ({ self, arg }) => ({
    message: `no implementation for \`${self} ${operator} ${arg}\``,
    label: `no implementation for \`${self} ${operator} ${arg}\``,
  })
}

function callable({ self, trait }: Parts): { message: string; label: string } {
  return {
    message: `expected a \`${trait}\` closure, found \`${self}\``,
    label: `expected an \`${trait}\` closure, found \`${self}\``,
  }
}

function iteration({ self, type }: Parts): { message: string; label: string } {
  const isText = self === 'String' || (type.kind === 'ref' && type.to.kind === 'str')
  return {
    message: `\`${self}\` is not an iterator`,
    label: `\`${self}\` is not an iterator${isText ? '; try calling `.chars()` or `.bytes()`' : ''}`,
  }
}

/** The message, label and help for a bound that does not hold. */
export function boundTexts(cx: BodyChecker, ref: TraitRef, place: BoundPlace): BoundText {
  const type = cx.resolve(ref.args[0] as Ty)
  const other = typesOf(ref.args.slice(1)).at(0) ?? null
  const self = describe(cx, type)
  const trait = describeTrait(cx, ref)
  const name = ref.trait.lang ?? (ref.trait.isLibrary ? ref.trait.name : '')
  const arg = other ? describe(cx, other) : ''
  const found = texts[name]?.({ self, arg, trait, type, other: other && cx.resolve(other), isFormat: place.isFormat })
  const isOwn = type.kind === 'adt' && !type.def.isLibrary
  const isShort = isOwn && !(ref.trait.isLibrary && derivableTraits.has(name))
  const plain = isShort
    ? 'unsatisfied trait bound'
    : `the trait \`${shortTrait(ref, trait)}\` is not implemented for \`${self}\``
  return {
    message: found?.message ?? `the trait bound \`${self}: ${trait}\` is not satisfied`,
    label: found?.label ?? plain,
    help: helpFor(type, ref, self, trait, name, isShort),
  }
}

const derivableTraits = new Set(['Debug', 'Clone', 'Copy', 'PartialEq', 'Eq', 'PartialOrd', 'Ord', 'Hash', 'Default'])

function shortTrait(ref: TraitRef, trait: string): string {
  return trait || ref.trait.name
}

function helpFor(type: Ty, ref: TraitRef, self: string, trait: string, name: string, isShort: boolean): string | null {
  if (derivable(type) && ref.trait.isLibrary && derivableTraits.has(name))
    return `consider annotating \`${self}\` with \`#[derive(${name})]\``
  if (type.kind === 'param' && !type.def.synthetic)
    return `consider restricting type parameter \`${type.def.name}\` with trait \`${ref.trait.name}\``
  return isShort || name === 'Send' || name === 'Sync'
    ? `the trait \`${trait}\` is not implemented for \`${self}\``
    : null
}
