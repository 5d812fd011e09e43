import type { Constant } from '../../program/program'
import type { Unit } from './unit'

type About = Pick<Unit, 'fileName' | 'docstring' | 'library'>

/** Names that every module has, and what they stand for until the program assigns them. */
const attributes: Readonly<Record<string, (about: About) => Constant>> = {
  __name__: ({ library }) => ({ kind: 'string', value: library?.module ?? '__main__' }),
  __file__: ({ fileName }) => ({ kind: 'string', value: fileName }),
  __doc__: ({ docstring }) => (docstring === null ? { kind: 'none' } : { kind: 'string', value: docstring }),
  __debug__: () => ({ kind: 'bool', value: true }),
  Ellipsis: () => ({ kind: 'ellipsis' }),
}

export const moduleAttributes: readonly string[] = Object.keys(attributes)

export function isModuleAttribute(name: string): boolean {
  return Object.hasOwn(attributes, name)
}

export function moduleAttribute(about: About, name: string): Constant | null {
  return isModuleAttribute(name) ? attributes[name]!(about) : null
}
