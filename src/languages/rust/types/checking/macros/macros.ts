import type * as ast from '../../../syntax/ast'
import type { BodyChecker } from '../body-checker'
import { callLang, callLangFn } from '../calls'
import { BOOL, UNIT } from '../../ty'
import { errorDraft, fnDraft, type Draft } from '../draft'
import { noteGenerics } from '../errors/inference-sources'
import type { Expectation } from '../expectation'
import { checkExpr } from '../expressions'
import { checkMatch } from '../matches'
import { checkAssert, checkAssertEqual } from './asserts'
import { checkDebug } from './dbg'
import { checkFormat, joined, textFormat } from './format-args'

type Node = ast.MacroExpr
type Args = readonly ast.MacroArg[]
type Macro = (cx: BodyChecker, node: Node, args: Args, expected: Expectation) => Draft

/** A call of a macro of the standard library, as what it stands for. */
export function checkMacro(cx: BodyChecker, node: Node, expected: Expectation): Draft {
  const { input } = node
  if (input.kind === 'matches') return checkMatches(cx, node, input)
  if (input.kind === 'repeat') return callLangFn(cx, 'vec_from_elem', node, [input.value, input.count], expected)
  const macro = macros[node.name.name.replace(/^debug_/, '')]
  if (macro) return macro(cx, node, input.args, expected)
  cx.report({ code: 'unsupported', message: `not supported yet: ${node.name.name}!`, span: node.span, labels: [] })
  return errorDraft(node.span)
}

const macros: Readonly<Record<string, Macro>> = {
  println: (cx, node, args) => print(cx, node, args, 'print', true),
  print: (cx, node, args) => print(cx, node, args, 'print', false),
  eprintln: (cx, node, args) => print(cx, node, args, 'eprint', true),
  eprint: (cx, node, args) => print(cx, node, args, 'eprint', false),
  format: (cx, node, args) => withFormat(cx, node, 'format', format(cx, node, args)),
  format_args: (cx, node, args) => format(cx, node, args),
  format_args_nl: (cx, node, args) => format(cx, node, args, true),
  write: (cx, node, args, expected) => write(cx, node, args, expected, 'format_args'),
  writeln: (cx, node, args, expected) => write(cx, node, args, expected, 'format_args_nl'),
  panic: (cx, node, args) => panic(cx, node, args, 'explicit panic', ''),
  todo: (cx, node, args) => panic(cx, node, args, 'not yet implemented', 'not yet implemented: '),
  unimplemented: (cx, node, args) => panic(cx, node, args, 'not implemented', 'not implemented: '),
  unreachable: (cx, node, args) => {
    const text = 'internal error: entered unreachable code'
    return panic(cx, node, args, text, `${text}: `)
  },
  assert: (cx, node, args) => checkAssert(cx, node, args),
  assert_eq: (cx, node, args) => checkAssertEqual(cx, node, args, true),
  assert_ne: (cx, node, args) => checkAssertEqual(cx, node, args, false),
  dbg: (cx, node, args, expected) => checkDebug(cx, node, args, expected),
  vec: (cx, node, args, expected) => vector(cx, node, args, expected),
  file: (cx, node) => text(cx, node, cx.source?.fileName ?? ''),
  module_path: (cx, node) => text(cx, node, cx.scope.module.path || 'main'),
}

function text(cx: BodyChecker, node: Node, value: string): Draft {
  return checkExpr(cx, { kind: 'string', value, span: node.span })
}

function format(cx: BodyChecker, node: Node, args: Args, newline = false): Draft {
  return checkFormat(cx, { span: node.span, args, newline })
}

/** A call of a library function that takes fmt::Arguments alone. */
export function withFormat(cx: BodyChecker, node: ast.Expr, name: string, arguments_: Draft): Draft {
  if (cx.isWrong(arguments_.type)) return errorDraft(node.span)
  return callLang(cx, name, [arguments_], node.span, 'format')
}

function print(cx: BodyChecker, node: Node, args: Args, name: 'print' | 'eprint', newline: boolean): Draft {
  const { span } = node
  const value = format(cx, node, args)
  if (cx.isWrong(value.type)) return { ...errorDraft(span), type: UNIT }
  return callLang(cx, name, [value, { kind: 'bool', value: newline, type: BOOL, span }], span, 'print')
}

/** `write!(to, …)` is `to.write_fmt(format_args!(…))`. */
function write(cx: BodyChecker, node: Node, args: Args, expected: Expectation, macro: string): Draft {
  const [target, ...rest] = args
  const { span } = node
  if (!target) {
    cx.report({ code: 'syntax', message: 'requires at least a format string argument', span, labels: [] })
    return errorDraft(span)
  }
  const formatted: ast.Expr = { kind: 'macro', name: { name: macro, span }, input: { kind: 'args', args: rest }, span }
  const name = { name: 'write_fmt', span }
  return checkExpr(
    cx,
    { kind: 'method', receiver: target.value, name, generics: null, args: [formatted], span },
    expected,
  )
}

/** `alone`: the message without arguments; `before`: what stands before theirs. */
function panic(cx: BodyChecker, node: Node, args: Args, alone: string, before: string): Draft {
  if (args.length === 0) return withFormat(cx, node, 'panic_fmt', textFormat(cx, alone, node.span))
  const value = format(cx, node, args)
  if (before && value.kind === 'format') value.pieces = joined([{ kind: 'text', text: before }, ...value.pieces])
  const call = withFormat(cx, node, 'panic_fmt', value)
  cx.diverges = true
  return cx.isWrong(value.type) ? { ...errorDraft(node.span), type: { kind: 'never' } } : call
}

function vector(cx: BodyChecker, node: Node, args: Args, expected: Expectation): Draft {
  if (args.length === 0) return emptyVector(cx, node)
  const array: ast.Expr = { kind: 'array', items: args.map((arg) => arg.value), span: node.span }
  return callLangFn(cx, 'vec_from_array', node, [array], expected)
}

/** `Vec::new()` */
function emptyVector(cx: BodyChecker, { span }: Node): Draft {
  const type = cx.langType('Vec', [cx.fresh()])
  const pick = cx.infer.associated(type, 'new', [], cx.scope.module)
  if (pick?.def.kind !== 'fn') throw new Error('the library has no Vec::new')
  noteGenerics(cx, pick.def, pick.args, span)
  cx.requireBounds(pick.def.generics, pick.args, { span, callee: pick.def })
  return {
    kind: 'call',
    callee: fnDraft(pick.def, pick.args, span),
    args: [],
    methodSpan: null,
    sugar: null,
    type,
    span,
  }
}

/** `matches!(value, pattern if guard)` */
function checkMatches(cx: BodyChecker, node: Node, input: Extract<Node['input'], { kind: 'matches' }>): Draft {
  const { span } = node
  const arm = (pattern: ast.Pattern, guard: ast.Expr | null, value: boolean): ast.MatchArm => ({
    pattern,
    guard,
    body: { kind: 'bool', value, span },
    span,
  })
  const arms = [arm(input.pattern, input.guard, true), arm({ kind: 'wild', span }, null, false)]
  const match = checkMatch(cx, { kind: 'match', value: input.value, arms, span }, { kind: 'none' })
  return match.kind === 'match' ? { ...match, sugar: 'matches' } : match
}
