import type { Span } from '../../../../../program/diagnostic'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { DeferredCast } from '../deferred'
import { isNumeric } from '../type-walk'
import { describe, describeValue } from './describe'

/** E0604, E0605, E0606, E0054, E0607: a cast that `as` cannot do. */
export function invalidCast(cx: BodyChecker, cast: DeferredCast, from: Ty, to: Ty): void {
  const { span } = cast.draft
  const [a, b] = [describe(cx, from), describe(cx, to)]
  const isPrimitive = (type: Ty) =>
    isNumeric(type) || ['bool', 'char', 'pointer', 'fn-pointer', 'fn-def'].includes(type.kind)
  if (to.kind === 'char' && isNumeric(from)) {
    cx.report({
      code: 'E0604',
      message: `only \`u8\` can be cast as \`char\`, not \`${a}\``,
      span,
      labels: [{ span, message: 'invalid cast' }],
      help: 'consider using `char::from_u32` instead',
    })
  } else if (to.kind === 'bool' && isNumeric(from)) {
    cx.report({
      code: 'E0054',
      message: `cannot cast \`${a}\` as \`bool\``,
      span,
      labels: [],
      help: 'compare with zero instead: `!= 0`',
    })
  } else if (isPrimitive(to) && (isPrimitive(from) || from.kind === 'ref')) {
    cx.report({
      code: 'E0606',
      message: `casting \`${describeValue(cx, cast.draft.value)}\` as \`${b}\` is invalid`,
      span,
      labels: [],
      ...(from.kind === 'ref' && isNumeric(from.to) ? { help: 'dereference the expression' } : {}),
    })
  } else {
    cx.report({
      code: 'E0605',
      message: `non-primitive cast: \`${a}\` as \`${b}\``,
      span,
      labels: [
        {
          span,
          message:
            'an `as` expression can only be used to convert between primitive types or to coerce to a specific trait object',
        },
      ],
    })
  }
}

/** E0620: a cast to something without a size. */
export function unsizedCast(cx: BodyChecker, span: Span, from: Ty, to: Ty): void {
  cx.report({
    code: 'E0620',
    message: `cast to unsized type: \`${describe(cx, from)}\` as \`${describe(cx, to)}\``,
    span,
    labels: [],
    help: `consider casting to a reference instead: \`&${describe(cx, to)}\``,
  })
}
