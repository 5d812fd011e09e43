import { realModules } from '../../program/python-real-modules'
import type { ClassInfo } from '../types'

/** Attributes that CPython's own types have and ours do not yet: asked for, they are refused, not missing. */

const dunders = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => `__${name}__`))

/** Of every object, those of the program's classes too. */
const ofObjects = dunders(['reduce', 'reduce_ex', 'sizeof', 'dir', 'getstate', 'subclasshook'])

/** Of builtin types. */
const ofBuiltins = dunders([
  ...['getnewargs', 'call', 'get', 'delete'],
  ...['class_getitem', 'length_hint', 'code', 'globals', 'closure', 'defaults', 'kwdefaults', 'self', 'trunc'],
  ...['text_signature', 'builtins', 'type_params', 'objclass', 'weakref', 'wrapped', 'lt', 'le', 'gt', 'ge'],
])

/** Of some types besides. */
const ofTypes: Readonly<Record<string, string>> = {
  str: '__rmod__',
  bytes: '__getnewargs__ __rmod__',
  bytearray: '__alloc__ __rmod__',
  range: '__bool__',
  property: '__isabstractmethod__ __set_name__',
  int: '__getnewargs__',
  float: '__getnewargs__ __getformat__',
  dict_keys:
    '__contains__ __iter__ __len__ __reversed__ mapping __and__ __or__ __sub__ __xor__ __rand__ __ror__ __rsub__ __rxor__',
  dict_items:
    '__contains__ __iter__ __len__ __reversed__ mapping __and__ __or__ __sub__ __xor__ __rand__ __ror__ __rsub__ __rxor__',
  dict_values: '__iter__ __len__ __reversed__ mapping',
  generator: '__del__ __name__ __qualname__ gi_code gi_frame gi_running gi_suspended gi_yieldfrom',
  function: 'func_name func_code',
  deque: '__class_getitem__',
  Pattern: '__lt__ __le__ __gt__ __ge__',
  Match: '__lt__ __le__ __gt__ __ge__',
}

const named = new Map(Object.entries(ofTypes).map(([type, names]) => [type, new Set(names.split(' '))]))

/** Whether a class itself has an attribute in CPython that ours lacks. */
export const classLacks = ({ name: type, library }: ClassInfo, name: string): boolean =>
  library && (named.get(type)?.has(name) ?? false)

/** Whether objects of a type have an attribute in CPython that ours lack. */
export const lacks = ({ name: type, library, module, isException }: ClassInfo, name: string): boolean =>
  ofObjects.has(name) ||
  (library && (ofBuiltins.has(name) || (isException && name === '__setstate__'))) ||
  ((library || module !== '__main__') && (named.get(type)?.has(name) ?? false))

/** Whether CPython's module has a name that ours lacks, if it is asked for one that ours has not. */
export const moduleLacks = (module: string, name: string): boolean => realModules[module]?.has(name) ?? false
