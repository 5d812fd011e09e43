import { pythonModules } from '../../program/python-library'
import { readLibrary, type LibraryText } from './library-text'
import { moduleTexts } from './modules'
import { realModules } from '../../program/python-real-modules'

const read = new Map<string, LibraryText>()

/** The text of a module that is written in Python, read once for all programs; null for any other. */
export function moduleText(name: string): LibraryText | null {
  if (!Object.hasOwn(moduleTexts, name)) return null
  let text = read.get(name)
  if (!text) read.set(name, (text = readLibrary(name, moduleTexts[name]!, { isModule, namesIn })))
  return text
}

/** Whether programs may import it, whatever it is written in. */
export function isModule(name: string): boolean {
  return Object.hasOwn(moduleTexts, name) || Object.hasOwn(pythonModules, name)
}

/** Whether the machine itself provides it. */
export function isNativeModule(name: string): boolean {
  return Object.hasOwn(pythonModules, name)
}

/** The names that a module has for programs: of those that its text binds, the ones that CPython's has too. */
export function namesIn(module: string): readonly string[] {
  const text = moduleText(module)
  if (!text) return pythonModules[module] ?? []
  return [...text.scopes.globalNames].filter((name) => realModules[module]!.has(name))
}

/** Whether a module has a name for programs. */
export function provides(module: string, name: string): boolean {
  const text = moduleText(module)
  if (!text) return (pythonModules[module] ?? []).includes(name)
  return realModules[module]!.has(name) && text.scopes.globalNames.has(name)
}

/** `concurrent`, `concurrent.futures`: a module with the packages around it, outermost first. */
export function withPackages(module: string): string[] {
  const parts = module.split('.')
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}

/** Last names of the modules inside a package. */
export function childrenOf(name: string): string[] {
  const inside = Object.keys(moduleTexts).filter((each) => each.startsWith(`${name}.`))
  return inside.map((each) => each.slice(name.length + 1)).filter((each) => !each.includes('.'))
}
