import type { Span } from '../../../../../program/diagnostic'
import type { Definitions } from '../../defs'
import { createPrinter, type Printer } from '../../solving/print'
import type { TraitRef, Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'

const printers = new WeakMap<Definitions, Printer>()

function printerOf(cx: BodyChecker): Printer {
  const known = printers.get(cx.defs)
  if (known) return known
  const printer = createPrinter(cx.defs, cx.source?.fileName ?? '', cx.source?.text ?? '')
  printers.set(cx.defs, printer)
  return printer
}

/** A type as messages write it: with paths where names alone would be ambiguous. */
export function describe(cx: BodyChecker, type: Ty): string {
  return printerOf(cx).fit(cx.resolve(type))
}

/** A type as labels write it. */
export function describeShort(cx: BodyChecker, type: Ty): string {
  return printerOf(cx).short(cx.resolve(type))
}

/** With the lifetimes that a signature gives. */
export function describeWritten(cx: BodyChecker, type: Ty): string {
  return printerOf(cx).show(cx.resolve(type), true)
}

/** The type of a value; that of a text that stands there says that it lives forever. */
export function describeValue(cx: BodyChecker, value: Draft): string {
  return value.kind === 'string' ? "&'static str" : describe(cx, value.type)
}

/** A trait with its arguments, without Self. */
export function describeTrait(cx: BodyChecker, ref: TraitRef): string {
  const args = ref.args.map((arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : cx.resolve(arg)))
  return printerOf(cx).trait({ trait: ref.trait, args })
}

/** What sort of thing a type is, as "expected …, found …" says it. */
export function sortOf(cx: BodyChecker, type: Ty): string {
  return printerOf(cx).sort(cx.resolve(type))
}

/** The text of a piece of the program; '' where it is not known. */
export function sourceOf(cx: BodyChecker, span: Span): string {
  return cx.source ? cx.source.text.slice(span.from, span.to) : ''
}

/** `1 argument`, `2 arguments` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
