import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { TraitRef, Ty } from '../../types/ty'
import { error } from '../errors'
import type { SolvedChecks } from './context'

interface Words {
  readonly self: string
  readonly arg: string
  readonly name: string
}

type Text = (words: Words) => { readonly message: string; readonly label: string | null }

/** Traits about which rustc has words of their own. */
const texts: Readonly<Record<string, Text>> = {
  Display: ({ self }) => ({ message: `\`${self}\` doesn't implement \`std::fmt::Display\``, label: null }),
  Debug: ({ self }) => ({ message: `\`${self}\` doesn't implement \`Debug\``, label: null }),
  Send: ({ self }) => same(`\`${self}\` cannot be sent between threads safely`),
  Sync: ({ self }) => same(`\`${self}\` cannot be shared between threads safely`),
  Iterator: ({ self }) => same(`\`${self}\` is not an iterator`),
  PartialEq: ({ self, arg }) => ({
    message: `can't compare \`${self}\` with \`${arg}\``,
    label: `no implementation for \`${self} == ${arg}\``,
  }),
  PartialOrd: ({ self, arg }) => ({
    message: `can't compare \`${self}\` with \`${arg}\``,
    label: `no implementation for \`${self} < ${arg}\` and \`${self} > ${arg}\``,
  }),
  Sized: ({ self }) => ({
    message: `the size for values of type \`${self}\` cannot be known at compilation time`,
    label: "doesn't have a size known at compile-time",
  }),
  Termination: ({ self }) => ({
    message: `\`main\` has invalid return type \`${self}\``,
    label: '`main` can only return types that implement `Termination`',
  }),
}

function same(text: string) {
  return { message: text, label: text }
}

const derivable = new Set(['Debug', 'Clone', 'Copy', 'PartialEq', 'Eq', 'PartialOrd', 'Ord', 'Hash', 'Default'])

/** E0277: a bound on an item does not hold. */
export function unsatisfied(checks: SolvedChecks, ref: TraitRef, span: Span): Diagnostic {
  const { trait, args } = ref
  const type = args[0] as Ty
  const self = checks.printer.show(type, type.kind === 'dyn')
  const second = args[1] as Ty | undefined
  const arg = second && second.kind !== ('region' as string) ? checks.printer.show(second) : ''
  const name = checks.printer.trait(ref)
  const text = trait.isLibrary ? texts[trait.lang ?? trait.name]?.({ self, arg, name }) : undefined
  const canDerive = trait.isLibrary && derivable.has(trait.name)
  const isOwn = type.kind === 'adt' && !type.def.isLibrary
  const plain =
    isOwn && !canDerive ? 'unsatisfied trait bound' : `the trait \`${name}\` is not implemented for \`${self}\``
  const message = text?.message ?? `the trait bound \`${self}: ${name}\` is not satisfied`
  return error('E0277', message, span, text?.label ?? plain, [], help(type, self, name, trait.name, isOwn && canDerive))
}

function help(type: Ty, self: string, name: string, word: string, derive: boolean): string | null {
  if (word === 'Termination') return 'consider using `()`, or a `Result`'
  if (derive) return `consider annotating \`${self}\` with \`#[derive(${word})]\``
  if (type.kind === 'param') return `consider restricting type parameter \`${self}\` with trait \`${word}\``
  return type.kind === 'adt' && !type.def.isLibrary ? `the trait \`${name}\` is not implemented for \`${self}\`` : null
}

/** E0277: a type without a size where one is needed. */
export function unsized(checks: SolvedChecks, type: Ty, span: Span, help: string): Diagnostic {
  const message = `the size for values of type \`${checks.printer.show(type)}\` cannot be known at compilation time`
  return error('E0277', message, span, "doesn't have a size known at compile-time", [], help)
}
