import type { Definitions } from '../defs'
import type { TraitRef, Ty } from '../ty'
import { Naming } from './naming'
import { TypeWriter, type Style } from './type-writer'

/** Longer than this, what a label expects or finds is cut. */
const LABEL_LIMIT = 40

/** Longer than this, a type in a message is cut to `CUT_LIMIT`: two thirds and half of the width that rustc assumes. */
const MESSAGE_LIMIT = 93
const CUT_LIMIT = 70

/** Prints types as rustc's messages do. */
export interface Printer {
  /**
   * `std::sync::MutexGuard<'_, i32>`, `{closure@main.rs:4:24: 4:31}`. Lifetimes are left out where they can be, unless
   * `lifetimes`: then those that have a name are shown (`&'a str`), as where a type is quoted from a signature.
   */
  show(type: Ty, lifetimes?: boolean): string
  /** As `show`, cut where it is so long that rustc cuts it in messages. */
  fit(type: Ty): string
  /** As in "expected `…`": names without paths, and cut where it is long. */
  short(type: Ty): string
  /** What stands behind "expected" and "found", with its backticks: "`String`", "integer", "fn item". */
  sort(type: Ty): string
  /** A trait as a bound: `From<u8>`, `std::fmt::Display`, `Fn(i32) -> i32` without the result. */
  trait(ref: TraitRef): string
}

/** `source`: the program's text, in `fileName`. `byGlob`: names that it uses through glob imports. */
export function createPrinter(
  defs: Definitions,
  fileName: string,
  source: string,
  byGlob: ReadonlySet<string> = new Set(),
): Printer {
  const naming = new Naming(defs, byGlob)
  const place = { fileName, source }
  const write = (type: Ty, style: Style) => new TypeWriter(naming, place, style).type(type)
  const show = (type: Ty, lifetimes = false) => write(type, { limit: Infinity, noPaths: false, lifetimes })
  const cut = (type: Ty, length: number) =>
    shorten((limit) => write(type, { limit, noPaths: true, lifetimes: false }), length)
  const short = (type: Ty) => cut(type, LABEL_LIMIT)
  return {
    show,
    fit(type) {
      const text = show(type)
      return text.length > MESSAGE_LIMIT ? cut(type, CUT_LIMIT) : text
    },
    short,
    sort: (type) => sortOf(type) ?? `\`${short(type)}\``,
    trait: (ref) => new TypeWriter(naming, place, { limit: Infinity, noPaths: false, lifetimes: false }).trait(ref),
  }
}

/** The longest that fits of what is printed with fewer and fewer types in it. */
function shorten(print: (limit: number) => string, length: number): string {
  let text = print(Infinity)
  for (let limit = 50; text.length > length && limit >= 0; limit--) text = print(limit)
  return text
}

function sortOf(type: Ty): string | null {
  switch (type.kind) {
    case 'fn-def':
      if (type.def.constructs) return type.def.constructs.adt.isEnum ? 'enum constructor' : 'struct constructor'
      return 'fn item'
    case 'fn-pointer':
      return 'fn pointer'
    case 'dyn':
      return type.principal ? `\`dyn ${type.principal.trait.name}\`` : 'trait object'
    case 'closure':
      return 'closure'
    case 'infer':
      return { any: 'inferred type', int: 'integer', float: 'floating-point number' }[type.of]
    case 'projection':
      return 'associated type'
    case 'opaque':
      return 'opaque type'
    case 'param':
      return `type parameter \`${type.def.name}\``
    case 'error':
      return 'type error'
    default:
      return null
  }
}
