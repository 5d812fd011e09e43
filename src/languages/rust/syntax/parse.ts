import type { Diagnostic } from '../../../program/diagnostic'
import type { Crate } from './ast'
import { readAttributes } from './attributes'
import { readBlock } from './blocks'
import { matchDelimiters } from './delimiters'
import { readAnonymousConstant, readExpression, readExpressionRest, readScrutinee } from './expressions'
import { Failure } from './failure'
import { readBounds } from './generics'
import { readItemList, readItems } from './items'
import { lex } from './lexer'
import { readLiteral } from './literals'
import { readMacro } from './macros'
import { noProblems, Parser, type Grammar, type Problems } from './parser'
import { readPath } from './paths'
import { readPattern } from './patterns'
import { readStruct } from './primary'
import { readType } from './types'

const grammar: Grammar = {
  expression: readExpression,
  expressionRest: readExpressionRest,
  scrutinee: readScrutinee,
  anonymousConstant: readAnonymousConstant,
  literal: readLiteral,
  pattern: readPattern,
  type: readType,
  path: readPath,
  bounds: readBounds,
  block: readBlock,
  attributes: readAttributes,
  items: readItems,
  macro: readMacro,
  struct: readStruct,
}

/**
 * Turns the text of a Rust file (2021 edition) into its tree, or into what rustc has against it.
 * @returns the tree is meaningful only where there are no diagnostics; of syntax errors, those up to the first from which rustc does not recover
 */
export function parse(source: string): { crate: Crate; diagnostics: Diagnostic[] } {
  const problems = noProblems()
  const crate: Crate = { items: [], span: { from: 0, to: source.length } }
  try {
    const tokens = lex(source, problems.now)
    if (problems.now.length > 0) return { crate, diagnostics: problems.now.slice(0, 1) }
    const mismatches = matchDelimiters(tokens, source)
    if (mismatches.length > 0) return { crate, diagnostics: mismatches }
    const end = tokens.length - 1
    const parser = new Parser(source, tokens, grammar, problems, 0, end, tokens[end]!, false)
    const items = readItemList(parser, 'eof')
    return { crate: { ...crate, items }, diagnostics: all(problems) }
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    return { crate, diagnostics: [...problems.now, failure.diagnostic] }
  }
}

/** What is not compiled here counts where rustc would have compiled it. */
function all({ now, later }: Problems): Diagnostic[] {
  return now.length === 0 ? later : [...now, ...later.filter(({ code }) => code !== 'unsupported')]
}
