import type { Span } from '../../../program/diagnostic'
import type { Parser } from './parser'

type Labels = readonly { readonly span: Span; readonly message: string }[]

/**
 * `main() {}`, `pub Point { x: i32 }`: an item whose keyword is missing, told by what follows its name. Goes on silently
 * where it is none.
 * @param others labels at the list of associated items around, where there is one
 */
export function refuseMissingKeyword(p: Parser, from: number, others: Labels = []): void {
  const { token } = p
  if (token.kind !== 'identifier') return
  const name = p.text(token)
  const kind = kindOf(p, others.length > 0)
  if (!kind) return
  const [keyword, what] = kind
  const help = `add \`${keyword}\` here to parse \`${name}\` as a ${what}`
  const message = `missing \`${keyword}\` for ${what} definition`
  p.fail(message, { from, to: token.to }, { others, help: keyword.includes('`') ? undefined : help })
}

function kindOf(p: Parser, isMethod: boolean): readonly [keyword: string, what: string] | null {
  const next = p.peek(1)
  if (next.kind === '{') {
    if (p.peek(2).kind === '}') return ['enum` or `struct', 'enum or struct']
    return p.peek(3).kind === ':' || p.peek(4).kind === ':' ? ['struct', 'struct'] : ['enum', 'enum']
  }
  if (next.kind !== '(') return null
  const following = p.tokens[next.mate + 1]!.kind
  if (following === '{' || following === '->') return ['fn', isMethod ? 'method' : 'function']
  if (following === ';' && p.previous.kind === 'pub') return ['struct', 'struct']
  return ['fn` or `struct', 'function or struct']
}
