import type * as ast from '../../syntax/ast'
import type { FloatName, IntName, Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import type { Draft } from './draft'
import { hinted, type Expectation } from './expectation'

type NodeOf<K extends ast.Expr['kind']> = Extract<ast.Expr, { kind: K }>

/** `5`, `5u8`, and `5f64`, which the lexer sees as an integer too. */
export function checkInt(cx: BodyChecker, node: NodeOf<'int'>, expected: Expectation): Draft {
  const { value, suffix, span } = node
  if (suffix === 'f32' || suffix === 'f64')
    return { kind: 'float', value: Number(value), type: { kind: 'float', name: suffix }, span }
  const type: Ty = suffix ? { kind: 'int', name: suffix as IntName } : intType(cx, expected)
  return { kind: 'int', value, type, span }
}

function intType(cx: BodyChecker, expected: Expectation): Ty {
  const hint = hinted(cx, expected)
  if (hint?.kind === 'int') return hint
  if (hint?.kind === 'char') return { kind: 'int', name: 'u8' }
  if (hint?.kind === 'pointer' || hint?.kind === 'fn-pointer') return { kind: 'int', name: 'usize' }
  return cx.infer.fresh('int')
}

/** `1.5`, `1.5f32` */
export function checkFloat(cx: BodyChecker, node: NodeOf<'float'>, expected: Expectation): Draft {
  const hint = hinted(cx, expected)
  const type: Ty = node.suffix
    ? { kind: 'float', name: node.suffix as FloatName }
    : hint?.kind === 'float'
      ? hint
      : cx.infer.fresh('float')
  return { kind: 'float', value: node.value, type, span: node.span }
}

/** `b'a'`, `b"text"` */
export function checkByte(cx: BodyChecker, node: NodeOf<'byte'> | NodeOf<'byte-string'>): Draft {
  const byte: Ty = { kind: 'int', name: 'u8' }
  const { span } = node
  if (node.kind === 'byte') return { kind: 'int', value: BigInt(node.value), type: byte, span }
  const length = { kind: 'const', of: 'value', value: node.value.length } as const
  return { kind: 'bytes', value: node.value, type: cx.reference({ kind: 'array', of: byte, length }, false), span }
}
