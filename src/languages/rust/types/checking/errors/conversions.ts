import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { isIntegral, isLang } from '../type-walk'
import { describeShort, sourceOf } from './describe'

/** What rustc advises to make one type of another; null: nothing. */
export function conversionHelp(cx: BodyChecker, expected: Ty, found: Ty, node: ast.Expr): string | null {
  const [wanted, given] = [cx.resolve(expected), cx.resolve(found)]
  return (
    text(wanted, given) ??
    wrapping(cx, wanted, given) ??
    borrowing(cx, wanted, given) ??
    literals(cx, wanted, given, node) ??
    numbers(cx, wanted, given)
  )
}

function text(wanted: Ty, given: Ty): string | null {
  if (isLang(wanted, 'String') && given.kind === 'ref' && given.to.kind === 'str')
    return 'try using a conversion method: `.to_string()`'
  return null
}

function wrapping(cx: BodyChecker, wanted: Ty, given: Ty): string | null {
  for (const [lang, variant] of [
    ['Option', 'Some'],
    ['Result', 'Ok'],
  ] as const)
    if (isLang(wanted, lang) && cx.couldBe(wanted.args[0] as Ty, given))
      return `try wrapping the expression in \`${variant}\``
  if (isLang(wanted, 'Box') && cx.couldBe(wanted.args[0] as Ty, given))
    return 'store this in the heap by calling `Box::new`'
  return null
}

function borrowing(cx: BodyChecker, wanted: Ty, given: Ty): string | null {
  if (wanted.kind === 'ref') {
    const reaches = cx.infer.autoderef(given).some((step) => cx.couldBe(step.type, wanted.to))
    if (reaches && given.kind !== 'ref')
      return wanted.mutable ? 'consider mutably borrowing here' : 'consider borrowing here'
    return null
  }
  if (given.kind === 'ref' && cx.couldBe(given.to, wanted)) return 'consider dereferencing the borrow'
  const [, step] = cx.infer.autoderef(given)
  if (step && given.kind === 'adt' && cx.couldBe(step.type, wanted)) return 'consider dereferencing the type'
  return null
}

function literals(cx: BodyChecker, wanted: Ty, given: Ty, node: ast.Expr): string | null {
  const isLiteral = node.kind === 'int' || node.kind === 'float'
  if (isLiteral && node.suffix !== null && wanted.kind === given.kind)
    return `change the type of the numeric literal from \`${describeShort(cx, given)}\` to \`${describeShort(cx, wanted)}\``
  if (node.kind === 'int' && wanted.kind === 'float' && isIntegral(given))
    return `use a float literal: \`${sourceOf(cx, node.span)}.0\``
  if (node.kind === 'char' && wanted.kind === 'ref' && wanted.to.kind === 'str')
    return 'if you meant to write a string literal, use double quotes'
  return null
}

function numbers(cx: BodyChecker, wanted: Ty, given: Ty): string | null {
  const [a, b] = [describeShort(cx, given), describeShort(cx, wanted)]
  if (wanted.kind === 'float' && given.kind === 'float')
    return widens(given.name, wanted.name) ? `you can convert an \`${a}\` to an \`${b}\`` : null
  if (wanted.kind === 'float' && given.kind === 'int') return null
  if (wanted.kind !== 'int' || given.kind !== 'int') return null
  const verb = `you can convert ${articleFor(a)} \`${a}\` to ${articleFor(b)} \`${b}\``
  return widens(given.name, wanted.name) ? verb : `${verb} and panic if the converted value doesn't fit`
}

function articleFor(name: string): string {
  return name.startsWith('i') || name === 'u8' ? (name === 'u8' ? 'a' : 'an') : name.startsWith('f') ? 'an' : 'a'
}

/** Whether every value of the first type is one of the second, on every machine. */
function widens(from: string, to: string): boolean {
  const [a, b] = [/^([iuf])(\d+)$/.exec(from), /^([iuf])(\d+)$/.exec(to)]
  if (!a || !b) return false
  if (a[1] === b[1]) return Number(a[2]) < Number(b[2])
  return a[1] === 'u' && b[1] === 'i' && Number(a[2]) < Number(b[2])
}
