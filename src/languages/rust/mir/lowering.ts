import { lowerBlock } from './blocks'
import type { Lowering } from './builder'
import { lowerCall } from './calls'
import { lowerCondition, lowerIf, lowerLogical } from './conditions'
import { lowerFormat } from './formats'
import { lowerBreak, lowerContinue, lowerReturn } from './jumps'
import { lowerFor, lowerForRange, lowerLoop, lowerWhile } from './loops'
import { lowerMatch } from './matches'
import {
  lowerAssign,
  lowerCoercion,
  lowerCompound,
  lowerConstant,
  lowerItems,
  lowerPlace,
  lowerRef,
  lowerRepeat,
  lowerSimple,
  lowerStruct,
} from './values'

/** What each kind of expression becomes; closures are bodies of their own, see build.ts. */
export const lowering: Omit<Lowering, 'values'> & { readonly values: Omit<Lowering['values'], 'closure'> } = {
  condition: lowerCondition,
  values: {
    int: lowerConstant,
    float: lowerConstant,
    bool: lowerConstant,
    char: lowerConstant,
    string: lowerConstant,
    bytes: lowerConstant,
    fn: lowerConstant,
    const: lowerConstant,
    'const-param': lowerConstant,
    variable: lowerPlace,
    upvar: lowerPlace,
    static: lowerPlace,
    field: lowerPlace,
    index: lowerPlace,
    deref: lowerPlace,
    binary: lowerSimple,
    unary: lowerSimple,
    cast: lowerSimple,
    'raw-ref': lowerSimple,
    coerce: lowerCoercion,
    ref: lowerRef,
    logical: lowerLogical,
    assign: lowerAssign,
    compound: lowerCompound,
    call: lowerCall,
    tuple: lowerItems,
    array: lowerItems,
    repeat: lowerRepeat,
    struct: lowerStruct,
    block: lowerBlock,
    if: lowerIf,
    match: lowerMatch,
    loop: lowerLoop,
    while: lowerWhile,
    'for-range': lowerForRange,
    for: lowerFor,
    break: lowerBreak,
    continue: lowerContinue,
    return: lowerReturn,
    format: lowerFormat,
  },
}
