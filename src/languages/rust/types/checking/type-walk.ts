import type { GenericArg, Ty } from '../ty'

/** Whether any part of the type, itself included, satisfies `test`. */
export function someType(type: Ty, test: (part: Ty) => boolean): boolean {
  return test(type) || partsOf(type).some((part) => someType(part, test))
}

/** The types a type is directly made of. */
export function partsOf(type: Ty): readonly Ty[] {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque':
      return typesOf(type.args)
    case 'ref':
    case 'pointer':
      return [type.to]
    case 'slice':
    case 'array':
      return [type.of]
    case 'tuple':
      return type.items
    case 'fn-pointer':
      return [...type.params, type.result]
    case 'dyn':
      return type.principal
        ? [...typesOf(type.principal.args), ...type.principal.bindings.map((binding) => binding.type)]
        : []
    default:
      return []
  }
}

/** The types among generic arguments. */
export function typesOf(args: readonly GenericArg[]): Ty[] {
  return args.filter((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')
}

/** Whether an error was reported about any part of a resolved type. */
export function hasError(type: Ty): boolean {
  return someType(type, (part) => part.kind === 'error')
}

/** Whether any part of a resolved type is unknown. */
export function hasUnknown(type: Ty): boolean {
  return someType(type, (part) => part.kind === 'infer')
}

/** Nothing at all is known of it. */
export function isUnknown(type: Ty): boolean {
  return type.kind === 'infer' && type.of === 'any'
}

export function isIntegral(type: Ty): boolean {
  return type.kind === 'int' || (type.kind === 'infer' && type.of === 'int')
}

export function isFloating(type: Ty): boolean {
  return type.kind === 'float' || (type.kind === 'infer' && type.of === 'float')
}

export function isNumeric(type: Ty): boolean {
  return isIntegral(type) || isFloating(type)
}

/** Numbers, bool, char, raw and function pointers: what builtin operators work on. */
export function isScalar(type: Ty): boolean {
  return (
    isNumeric(type) ||
    type.kind === 'bool' ||
    type.kind === 'char' ||
    type.kind === 'pointer' ||
    type.kind === 'fn-pointer' ||
    type.kind === 'fn-def'
  )
}

export function isUnit(type: Ty): boolean {
  return type.kind === 'tuple' && type.items.length === 0
}

/** An ADT that the compiler knows by this word. */
export function isLang(type: Ty, lang: string): type is Extract<Ty, { kind: 'adt' }> {
  return type.kind === 'adt' && type.def.lang === lang
}
