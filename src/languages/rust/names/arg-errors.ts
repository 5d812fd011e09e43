import type { Diagnostic } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { GenericParamDef } from '../types/defs'
import type { Target } from './args'
import { error, plural } from './errors'

/** E0107: `least` to `params.length` arguments of a kind are wanted. */
export function wrongArgCount(
  target: Target,
  segment: ast.PathSegment,
  kind: 'generic' | 'lifetime',
  written: number,
  least: number,
  params: readonly GenericParamDef[],
): Diagnostic {
  const most = params.length
  const limit = written < least ? least : most
  const bound = least === most ? '' : written < least ? 'at least ' : 'at most '
  const wanted = `${bound}${limit} ${kind} argument${plural(limit)}`
  const supplied = `${written} ${kind} argument${plural(written)} ${written === 1 ? 'was' : 'were'} supplied`
  const nothing = written === 0 && !segment.args?.args.length
  const message = nothing
    ? `missing generics for ${target.kind} \`${target.name}\``
    : `${target.kind} takes ${wanted} but ${supplied}`
  const { span } = segment.name
  const help =
    written < least
      ? `add missing ${kind} argument${plural(least - written)}: ${list(params.slice(written, least))}`
      : `remove the unnecessary ${most === 0 ? 'generics' : `${kind} argument${plural(written - most)}`}`
  return error('E0107', message, span, `expected ${wanted}`, [], help)
}

function list(params: readonly GenericParamDef[]): string {
  return `\`<${params.map((param) => (param.kind === 'lifetime' ? `'${param.name}` : param.name)).join(', ')}>\``
}
