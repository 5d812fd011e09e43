import { compileAttribute, compileSlice, compileSubscript } from './access'
import { compileAnnotated, compileAssign, compileAugmented, compileDelete, compileWalrus } from './assign'
import { compileAssert, compileExpressionStatement, compileIf } from './branches'
import { compileCall } from './calls'
import { compileClassStatement } from './classes'
import { compileComprehension } from './comprehensions'
import { compileJump } from './conditions'
import { compileDict, compileDisplay } from './displays'
import { compileJumpStatement, compileRaise, compileReturn } from './exits'
import { compileFunctionStatement, compileLambda } from './functions'
import { compileYield, compileYieldFrom } from './generators'
import { compileImport, compileImportFrom } from './imports'
import { compileJoinedString } from './joined-strings'
import { compileFor, compileWhile } from './loops'
import { compileMatch } from './match-statement'
import { compileBinary, compileBoolean, compileCompare, compileConditional, compileUnary } from './operators'
import { compileTry } from './try-statement'
import type { Lowering } from './unit'
import { loadName } from './variables'
import { compileWith } from './with-statement'

/** What each construct of Python becomes. */
export const lowering: Lowering = {
  jumpIf: compileJump,
  expressions: {
    Name: loadName,
    Constant: (frame, node, target) => frame.loadConstant(target, node.value, node),
    JoinedString: compileJoinedString,
    Binary: compileBinary,
    Unary: compileUnary,
    Boolean: compileBoolean,
    Compare: compileCompare,
    Conditional: compileConditional,
    Lambda: compileLambda,
    Walrus: compileWalrus,
    Yield: compileYield,
    YieldFrom: compileYieldFrom,
    Starred: (_, node) => {
      throw new Error(`a star out of place at ${node.from}`)
    },
    Tuple: compileDisplay,
    List: compileDisplay,
    Set: compileDisplay,
    Dict: compileDict,
    Comprehension: compileComprehension,
    Call: compileCall,
    Attribute: compileAttribute,
    Subscript: compileSubscript,
    Slice: compileSlice,
  },
  statements: {
    Expression: compileExpressionStatement,
    Assign: compileAssign,
    Annotated: compileAnnotated,
    Augmented: compileAugmented,
    Delete: compileDelete,
    Pass: compileJumpStatement,
    Break: compileJumpStatement,
    Continue: compileJumpStatement,
    Return: compileReturn,
    Raise: compileRaise,
    Global: () => {},
    Nonlocal: () => {},
    Assert: compileAssert,
    Import: compileImport,
    ImportFrom: compileImportFrom,
    If: compileIf,
    While: compileWhile,
    For: compileFor,
    Try: compileTry,
    With: compileWith,
    Match: compileMatch,
    Function: compileFunctionStatement,
    Class: compileClassStatement,
  },
}
