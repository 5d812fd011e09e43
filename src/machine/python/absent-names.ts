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
  ...['text_signature', 'builtins', 'type_params', 'objclass', 'weakref', 'wrapped'],
])

/** Of some types besides. */
const ofTypes: Readonly<Record<string, string>> = {
  int: '__trunc__ __getnewargs__',
  float: '__trunc__ __getnewargs__',
  dict_keys: 'mapping __and__ __or__ __sub__ __xor__ __rand__ __ror__ __rsub__ __rxor__',
  dict_items: 'mapping __and__ __or__ __sub__ __xor__ __rand__ __ror__ __rsub__ __rxor__',
  dict_values: 'mapping',
  generator: 'gi_code gi_frame gi_running gi_suspended gi_yieldfrom',
  function: 'func_name func_code',
}

const named = new Map(Object.entries(ofTypes).map(([type, names]) => [type, new Set(names.split(' '))]))

/** Whether a class itself has an attribute in CPython that ours lacks. */
export const classLacks = ({ name: type, library }: ClassInfo, name: string): boolean =>
  library && (named.get(type)?.has(name) ?? false)

/** Whether objects of a type have an attribute in CPython that ours lack. */
export const lacks = ({ name: type, library }: ClassInfo, name: string): boolean =>
  ofObjects.has(name) || (library && (ofBuiltins.has(name) || (named.get(type)?.has(name) ?? false)))

/** Whether CPython's module has a name that ours lacks, if it is asked for one that ours has not. */
export const moduleLacks = (module: string, name: string): boolean => realModules[module]?.has(name) ?? false
