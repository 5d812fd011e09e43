/**
 * The one instruction set both languages compile to: a register machine with fixed-width instructions.
 *
 * An instruction is four 32-bit integers in `Program.code`: opcode, a, b, c. A `pc` counts instructions, so the opcode
 * of pc stands at `code[pc * 4]`. Registers are numbered from the base of the running frame's window.
 *
 * An instruction that another thread could notice carries VISIBLE in its opcode: a thread stops in front of it, and
 * executing it begins a step. Calls of natives that are visible by nature (lock.acquire, print) stop without it.
 *
 * This table is the only definition: the opcode numbers, the disassembler, the validator and the liveness analysis
 * derive from it. What each operand is:
 *   `w` register written        `r` register read            `-` unused, 0
 *   `rw` register read and written                           `n` plain number
 *   `k` index in constants      `g` index in globals         `s` index in names
 *   `f` index in functions      `j` a pc to jump to          `h` index in callShapes
 *   `t` register read * 16 + place in intTypes (layouts.ts)
 * `range` names registers beyond single operands, as [kind, first register operand, offset, count], where count is a
 * number or the operand that holds it.
 */
export type OperandKind = 'w' | 'r' | 'rw' | '-' | 'n' | 'k' | 'g' | 's' | 'f' | 'j' | 'h' | 't'

/** Registers an instruction touches beyond its single operands. */
export interface RegisterRange {
  readonly access: 'r' | 'w'
  /** Which operand (0 a, 1 b, 2 c) names the first register. */
  readonly first: 0 | 1 | 2
  readonly offset: number
  /** How many: a number, or which operand holds it (plus `extra`). */
  readonly count: number | { readonly operand: 0 | 1 | 2; readonly times?: number; readonly extra?: number }
}

export interface OpcodeInfo {
  readonly operands: readonly [OperandKind, OperandKind, OperandKind]
  readonly meaning: string
  readonly ranges?: readonly RegisterRange[]
  /** Control never falls through to the next instruction. */
  readonly ends?: true
}

const op = (operands: string, meaning: string, more: { ranges?: RegisterRange[]; ends?: true } = {}): OpcodeInfo => ({
  operands: operands.split(' ') as unknown as OpcodeInfo['operands'],
  meaning,
  ...more,
})
const reads = (first: 0 | 1 | 2, offset: number, count: RegisterRange['count']): RegisterRange => ({
  access: 'r',
  first,
  offset,
  count,
})
const writes = (first: 0 | 1 | 2, offset: number, count: RegisterRange['count']): RegisterRange => ({
  access: 'w',
  first,
  offset,
  count,
})

export const opcodeTable = {
  // Moving values
  MOVE: op('w r -', 'a = b'),
  LOADK: op('w k -', 'a = constant b'),
  LOADI: op('w n -', 'a = the integer b'),
  CLEAR: op('w - -', 'a becomes unbound'),
  CHECK_LOCAL: op('r s -', 'raises UnboundLocalError for name b when a is unbound'),
  LOAD_GLOBAL: op('w g -', 'a = global b; NameError when unbound and no builtin has its name'),
  STORE_GLOBAL: op('r g -', 'global b = a'),
  DELETE_GLOBAL: op('- g -', 'global b becomes unbound; NameError when it is'),
  /** For class bodies: a local name that falls back to the global of the same name. */
  LOAD_LOCAL_OR_GLOBAL: op('w r g', 'a = b, or global c when b is unbound'),
  MAKE_CELL: op('rw - -', 'a = a new closure cell that holds what a held (perhaps nothing)'),
  LOAD_CELL: op('w r s', 'a = content of cell b; raises for name c when unbound'),
  STORE_CELL: op('r r -', 'content of cell a = b'),
  DELETE_CELL: op('r s -', 'content of cell a becomes unbound; raises for name b when it is'),

  // Arithmetic (binary operators dispatch on their operands, with fast paths for small integers)
  ADD: op('w r r', 'a = b + c'),
  SUB: op('w r r', 'a = b - c'),
  MUL: op('w r r', 'a = b * c'),
  TRUEDIV: op('w r r', 'a = b / c'),
  FLOORDIV: op('w r r', 'a = b // c'),
  MOD: op('w r r', 'a = b % c'),
  POW: op('w r r', 'a = b ** c'),
  LSHIFT: op('w r r', 'a = b << c'),
  RSHIFT: op('w r r', 'a = b >> c'),
  AND: op('w r r', 'a = b & c'),
  OR: op('w r r', 'a = b | c'),
  XOR: op('w r r', 'a = b ^ c'),
  MATMUL: op('w r r', 'a = b @ c'),
  IADD: op('w r r', 'a = (b += c), b changed in place where its type can'),
  ISUB: op('w r r', 'a = (b -= c)'),
  IMUL: op('w r r', 'a = (b *= c)'),
  ITRUEDIV: op('w r r', 'a = (b /= c)'),
  IFLOORDIV: op('w r r', 'a = (b //= c)'),
  IMOD: op('w r r', 'a = (b %= c)'),
  IPOW: op('w r r', 'a = (b **= c)'),
  ILSHIFT: op('w r r', 'a = (b <<= c)'),
  IRSHIFT: op('w r r', 'a = (b >>= c)'),
  IAND: op('w r r', 'a = (b &= c)'),
  IOR: op('w r r', 'a = (b |= c)'),
  IXOR: op('w r r', 'a = (b ^= c)'),
  IMATMUL: op('w r r', 'a = (b @= c)'),
  /** Fused with a small constant: c is the integer itself. In-place and plain forms agree for these. */
  ADDI: op('w r n', 'a = b + the integer c'),
  SUBI: op('w r n', 'a = b - the integer c'),
  NEG: op('w r -', 'a = -b'),
  POS: op('w r -', 'a = +b'),
  INVERT: op('w r -', 'a = ~b'),
  NOT: op('w r -', 'a = not b'),

  // Comparing
  LT: op('w r r', 'a = b < c'),
  LE: op('w r r', 'a = b <= c'),
  GT: op('w r r', 'a = b > c'),
  GE: op('w r r', 'a = b >= c'),
  EQ: op('w r r', 'a = b == c'),
  NE: op('w r r', 'a = b != c'),
  IS: op('w r r', 'a = b is c'),
  IS_NOT: op('w r r', 'a = b is not c'),
  IN: op('w r r', 'a = b in c'),
  NOT_IN: op('w r r', 'a = b not in c'),

  // Jumping. A jump to a pc not after its own is a loop's: it counts against the step's budget.
  JUMP: op('j - -', 'go to a', { ends: true }),
  JUMP_TRUE: op('r j -', 'go to b when a is true'),
  JUMP_FALSE: op('r j -', 'go to b when a is false'),
  JUMP_LT: op('r r j', 'go to c when a < b'),
  JUMP_LE: op('r r j', 'go to c when a <= b'),
  JUMP_GT: op('r r j', 'go to c when a > b'),
  JUMP_GE: op('r r j', 'go to c when a >= b'),
  JUMP_EQ: op('r r j', 'go to c when a == b'),
  JUMP_NE: op('r r j', 'go to c when a != b'),
  JUMP_NOT_LT: op('r r j', 'go to c unless a < b'),
  JUMP_NOT_LE: op('r r j', 'go to c unless a <= b'),
  JUMP_NOT_GT: op('r r j', 'go to c unless a > b'),
  JUMP_NOT_GE: op('r r j', 'go to c unless a >= b'),

  // Looping
  RANGE_PREP: op('rw j -', 'a, a+1, a+2 hold start, stop, step: checks them; goes to b when the range is empty', {
    ranges: [reads(0, 0, 3), writes(0, 0, 3)],
  }),
  RANGE_NEXT: op('rw w j', 'a += a+2; while inside the range: b = a and go to c', { ranges: [reads(0, 0, 3)] }),
  ITER: op('w r -', 'a = iter(b)'),
  NEXT: op('w r j', 'a = next(b), or go to c when b is exhausted'),

  // Attributes and items
  LOAD_ATTR: op('w r s', 'a = b.name c'),
  STORE_ATTR: op('r s r', 'a.name b = c'),
  DELETE_ATTR: op('r s -', 'del a.name b'),
  /** a+1 becomes unbound when b's attribute is not a method: then CALL_METHOD passes no self. */
  LOAD_METHOD: op('w r s', 'a, a+1 = the function behind b.name c, and b', { ranges: [writes(0, 0, 2)] }),
  LOAD_SPECIAL: op('w r s', 'a, a+1 = the function behind type(b).name c, and b; for `with`', {
    ranges: [writes(0, 0, 2)],
  }),
  LOAD_ITEM: op('w r r', 'a = b[c]'),
  STORE_ITEM: op('r r r', 'a[b] = c'),
  DELETE_ITEM: op('r r -', 'del a[b]'),

  // Building
  MAKE_LIST: op('w n n', 'a = list of the c registers from b', { ranges: [reads(1, 0, { operand: 2 })] }),
  MAKE_TUPLE: op('w n n', 'a = tuple of the c registers from b', { ranges: [reads(1, 0, { operand: 2 })] }),
  MAKE_SET: op('w n n', 'a = set of the c registers from b', { ranges: [reads(1, 0, { operand: 2 })] }),
  MAKE_DICT: op('w n n', 'a = dict of the c key-value pairs from b', {
    ranges: [reads(1, 0, { operand: 2, times: 2 })],
  }),
  MAKE_SLICE: op('w n -', 'a = slice(b, b+1, b+2)', { ranges: [reads(1, 0, 3)] }),
  LIST_APPEND: op('r r -', 'append b to the list a (being built; no other thread has it)'),
  LIST_EXTEND: op('r r -', 'extend the list a (being built) by the iterable b'),
  LIST_TO_TUPLE: op('w r -', 'a = tuple of the list b'),
  SET_ADD: op('r r -', 'add b to the set a (being built)'),
  SET_UPDATE: op('r r -', 'add all of the iterable b to the set a (being built)'),
  DICT_SET: op('r r r', 'a[b] = c in the dict a (being built)'),
  DICT_UPDATE: op('r r n', 'merge the mapping b into the dict a (being built); c = 1: for a call, no key twice'),
  UNPACK: op('n r n', 'registers a… = exactly c items of the iterable b', {
    ranges: [writes(0, 0, { operand: 2 })],
  }),
  /** c = before + after * 256; the list of the rest stands in register a + before. */
  UNPACK_REST: op('n r n', 'registers a… = before items, a list of the rest, after items of b'),
  FORMAT: op('rw r n', 'a = format(b, a); c: 0 as is, 1 str first, 2 repr first, 3 ascii first'),
  CONCAT: op('w n n', 'a = the c strings from register b, joined', { ranges: [reads(1, 0, { operand: 2 })] }),

  // Functions and classes
  /** c…: values of the defaults, then of the keyword-only defaults, then the captured cells, as the function says. */
  MAKE_FUNCTION: op('w f n', 'a = function b over the registers from c'),
  /** b: name, b+1: tuple of bases, then c pairs of name and value; unbound values are left out. */
  MAKE_CLASS: op('w n n', 'a = class of the registers from b', {
    ranges: [reads(1, 0, { operand: 2, times: 2, extra: 2 })],
  }),
  /** Arguments stand in b+1…; the callee's window begins there. */
  CALL: op('w r n', 'a = b(c arguments)', { ranges: [reads(1, 0, { operand: 2, extra: 1 })] }),
  /** After LOAD_METHOD or LOAD_SPECIAL: b function, b+1 self or unbound, arguments in b+2…. */
  CALL_METHOD: op('w r n', 'a = b(b+1, c arguments)', { ranges: [reads(1, 0, { operand: 2, extra: 2 })] }),
  /** Arguments as for CALL: first the positional ones, then the values of the shape's keywords. */
  CALL_KEYWORDS: op('w r h', 'a = b(arguments of call shape c)'),
  /** b+1: list or tuple of positional arguments; with c = 1, b+2: dict of keywords. */
  CALL_SPREAD: op('w r n', 'a = b(*b+1, **b+2)', { ranges: [reads(1, 0, { operand: 2, extra: 2 })] }),
  RETURN: op('r - -', 'return a', { ends: true }),
  /** a receives what the resumer sends (None for next()). */
  YIELD: op('w r n', 'hand b to whoever resumed this generator; a = what is sent back; c = 1: of a `yield from`'),

  // Exceptions
  RAISE: op('r n -', 'raise a; from register b unless b is -1', { ends: true }),
  RERAISE: op('r - -', 'go on raising a, its traceback kept', { ends: true }),
  MATCH_EXCEPTION: op('w r r', 'a = is the exception b one of c (a class or a tuple of classes)?'),

  /** As ADDI and SUBI, for what has an __iadd__ of its own or complains: the message says `+=`. */
  IADDI: op('w r n', 'a = (b += the integer c)'),
  ISUBI: op('w r n', 'a = (b -= the integer c)'),

  // Rust: integers of a fixed width. What does not fit panics, as does division by zero.
  INT_ADD: op('w r t', 'a = b + c'),
  INT_SUB: op('w r t', 'a = b - c'),
  INT_MUL: op('w r t', 'a = b * c'),
  INT_DIV: op('w r t', 'a = b / c, towards zero'),
  INT_REM: op('w r t', 'a = b % c, with the sign of b'),
  INT_AND: op('w r t', 'a = b & c'),
  INT_OR: op('w r t', 'a = b | c'),
  INT_XOR: op('w r t', 'a = b ^ c'),
  INT_SHL: op('w r t', 'a = b << c; the type is that of b'),
  INT_SHR: op('w r t', 'a = b >> c; the type is that of b'),
  /** c: the constant * 16 + the type. */
  INT_ADDI: op('w r n', 'a = b + a constant'),
  INT_SUBI: op('w r n', 'a = b - a constant'),
  INT_NEG: op('w r n', 'a = -b; c: the type'),
  INT_NOT: op('w r n', 'a = !b; c: the type'),

  // Rust: floats, where Python has other rules
  FLOAT_DIV: op('w r r', 'a = b / c'),
  FLOAT_REM: op('w r r', 'a = b % c, with the sign of b'),
  FLOAT_NEG: op('w r -', 'a = -b'),
  ROUND_F32: op('w r -', 'a = b as f32'),
  /** c: places in castTypes, from * 32 + to. */
  CAST: op('w r n', 'a = b as another type'),

  // Rust: comparing what is equal only to itself: integers, bools, chars, texts, variants
  SAME: op('w r r', 'a = b is c'),
  NOT_SAME: op('w r r', 'a = b is not c'),
  SAME_POINTER: op('w r r', 'a = raw pointers b and c are equal'),
  JUMP_SAME: op('r r j', 'go to c when a is b'),
  JUMP_NOT_SAME: op('r r j', 'go to c when a is not b'),
  JUMP_SAME_I: op('r n j', 'go to c when a is the integer b'),
  JUMP_NOT_SAME_I: op('r n j', 'go to c when a is not the integer b'),
  JUMP_LT_I: op('r n j', 'go to c when a < the integer b'),
  JUMP_LE_I: op('r n j', 'go to c when a <= the integer b'),
  JUMP_GT_I: op('r n j', 'go to c when a > the integer b'),
  JUMP_GE_I: op('r n j', 'go to c when a >= the integer b'),
  JUMP_NULL: op('r j -', 'go to b when a is None'),
  JUMP_NOT_NULL: op('r j -', 'go to b when a is not None'),
  NICHE_VARIANT: op('w r n', 'a = c when b is None, or the other one of 0 and 1'),

  // Rust: places. A pointer points to a slot of an object; slots of cells, structs and lists are fields.
  NEW_CELL: op('w - -', 'a = a new cell that holds nothing'),
  LOAD_FIELD: op('w r n', 'a = field c of b'),
  STORE_FIELD: op('r n r', 'field b of a = c'),
  LOAD_THROUGH: op('w r -', 'a = what pointer b points to'),
  STORE_THROUGH: op('r r -', 'what pointer a points to = b'),
  LOAD_THROUGH_FIELD: op('w r n', 'a = field c of what pointer b points to'),
  STORE_THROUGH_FIELD: op('r n r', 'field b of what pointer a points to = c'),
  /** b: a list or a slice of one; an index beyond its end panics. */
  LOAD_ELEMENT: op('w r r', 'a = b[c]'),
  STORE_ELEMENT: op('r r r', 'a[b] = c'),
  POINT_CELL: op('w r -', 'a = pointer to the content of cell b'),
  POINT_FIELD: op('w r n', 'a = pointer to field c of b'),
  POINT_THROUGH_FIELD: op('w r n', 'a = pointer to field c of what pointer b points to'),
  POINT_TAIL: op('w r n', 'as POINT_THROUGH_FIELD, of a field without a fixed size: with the meta of b'),
  POINT_ELEMENT: op('w r r', 'a = pointer to b[c]'),
  POINT_GLOBAL: op('w g -', 'a = pointer to global b'),
  SLICE_ALL: op('w r -', 'a = slice of the whole list b'),
  SLICE: op('w r n', 'a = slice of the list or slice b, from c to c+1, unchecked', { ranges: [reads(2, 0, 2)] }),
  LENGTH: op('w r -', 'a = length of the list or slice b'),
  UNSIZE: op('w r n', 'a = pointer b, or to what object b holds, as a dyn with vtable c'),
  COPY: op('w r -', 'a = b, structs and arrays copied as deep as they go'),

  // Rust: making values
  MAKE_STRUCT: op('w n n', 'a = struct or variant of layout c from the registers from b'),
  MAKE_BOX: op('w r n', 'a = box of b; c: layout of b'),
  FILL: op('w r r', 'a = list of c copies of b'),

  // Rust: calling. A callee's window begins at its first argument; c: first argument * 256 + how many.
  CALL_FUNCTION: op('w f n', 'a = function b of the arguments from register c'),
  CALL_POINTER: op('w r n', 'a = the function of number b of the arguments c'),
  CALL_DYN: op('w n n', 'a = method b of the vtable of the first of the arguments c'),
  CALL_NATIVE: op('w k n', 'a = native b of the arguments c'),
  DROP_DYN: op('r - -', 'drops what the dyn pointer a points to'),

  // Rust: panics
  TAKE_PANIC: op('w r -', 'a = payload of the panic b, which ends here'),
  PANIC_IN_CLEANUP: op('- - -', 'a panic has left a destructor during a panic: ends the process', { ends: true }),
  UNREACHABLE: op('- - -', 'control never comes here', { ends: true }),

  /** For `yield from`: None is sent as next() does. The value of the iterator's StopIteration comes with its end. */
  SEND: op('rw r j', 'a = what iterator b yields when it is sent a; at its end, a = its final value, and go to c'),
} satisfies Record<string, OpcodeInfo>

export type OpcodeName = keyof typeof opcodeTable

export const opcodeNames = Object.keys(opcodeTable) as readonly OpcodeName[]

/** Added to an opcode: another thread could notice this instruction. */
export const VISIBLE = 256
export const OPCODE_MASK = 255

/** Integers in one instruction. */
export const INSTRUCTION_WIDTH = 4

/** Numbers of the opcodes, as constants the compiler can inline. Order as in the table; a test compares both. */
export const enum Op {
  MOVE,
  LOADK,
  LOADI,
  CLEAR,
  CHECK_LOCAL,
  LOAD_GLOBAL,
  STORE_GLOBAL,
  DELETE_GLOBAL,
  LOAD_LOCAL_OR_GLOBAL,
  MAKE_CELL,
  LOAD_CELL,
  STORE_CELL,
  DELETE_CELL,
  ADD,
  SUB,
  MUL,
  TRUEDIV,
  FLOORDIV,
  MOD,
  POW,
  LSHIFT,
  RSHIFT,
  AND,
  OR,
  XOR,
  MATMUL,
  IADD,
  ISUB,
  IMUL,
  ITRUEDIV,
  IFLOORDIV,
  IMOD,
  IPOW,
  ILSHIFT,
  IRSHIFT,
  IAND,
  IOR,
  IXOR,
  IMATMUL,
  ADDI,
  SUBI,
  NEG,
  POS,
  INVERT,
  NOT,
  LT,
  LE,
  GT,
  GE,
  EQ,
  NE,
  IS,
  IS_NOT,
  IN,
  NOT_IN,
  JUMP,
  JUMP_TRUE,
  JUMP_FALSE,
  JUMP_LT,
  JUMP_LE,
  JUMP_GT,
  JUMP_GE,
  JUMP_EQ,
  JUMP_NE,
  JUMP_NOT_LT,
  JUMP_NOT_LE,
  JUMP_NOT_GT,
  JUMP_NOT_GE,
  RANGE_PREP,
  RANGE_NEXT,
  ITER,
  NEXT,
  LOAD_ATTR,
  STORE_ATTR,
  DELETE_ATTR,
  LOAD_METHOD,
  LOAD_SPECIAL,
  LOAD_ITEM,
  STORE_ITEM,
  DELETE_ITEM,
  MAKE_LIST,
  MAKE_TUPLE,
  MAKE_SET,
  MAKE_DICT,
  MAKE_SLICE,
  LIST_APPEND,
  LIST_EXTEND,
  LIST_TO_TUPLE,
  SET_ADD,
  SET_UPDATE,
  DICT_SET,
  DICT_UPDATE,
  UNPACK,
  UNPACK_REST,
  FORMAT,
  CONCAT,
  MAKE_FUNCTION,
  MAKE_CLASS,
  CALL,
  CALL_METHOD,
  CALL_KEYWORDS,
  CALL_SPREAD,
  RETURN,
  YIELD,
  RAISE,
  RERAISE,
  MATCH_EXCEPTION,
  IADDI,
  ISUBI,
  INT_ADD,
  INT_SUB,
  INT_MUL,
  INT_DIV,
  INT_REM,
  INT_AND,
  INT_OR,
  INT_XOR,
  INT_SHL,
  INT_SHR,
  INT_ADDI,
  INT_SUBI,
  INT_NEG,
  INT_NOT,
  FLOAT_DIV,
  FLOAT_REM,
  FLOAT_NEG,
  ROUND_F32,
  CAST,
  SAME,
  NOT_SAME,
  SAME_POINTER,
  JUMP_SAME,
  JUMP_NOT_SAME,
  JUMP_SAME_I,
  JUMP_NOT_SAME_I,
  JUMP_LT_I,
  JUMP_LE_I,
  JUMP_GT_I,
  JUMP_GE_I,
  JUMP_NULL,
  JUMP_NOT_NULL,
  NICHE_VARIANT,
  NEW_CELL,
  LOAD_FIELD,
  STORE_FIELD,
  LOAD_THROUGH,
  STORE_THROUGH,
  LOAD_THROUGH_FIELD,
  STORE_THROUGH_FIELD,
  LOAD_ELEMENT,
  STORE_ELEMENT,
  POINT_CELL,
  POINT_FIELD,
  POINT_THROUGH_FIELD,
  POINT_TAIL,
  POINT_ELEMENT,
  POINT_GLOBAL,
  SLICE_ALL,
  SLICE,
  LENGTH,
  UNSIZE,
  COPY,
  MAKE_STRUCT,
  MAKE_BOX,
  FILL,
  CALL_FUNCTION,
  CALL_POINTER,
  CALL_DYN,
  CALL_NATIVE,
  DROP_DYN,
  TAKE_PANIC,
  PANIC_IN_CLEANUP,
  UNREACHABLE,
  SEND,
}
