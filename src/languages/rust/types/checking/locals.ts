import type { ModDef } from '../defs'
import { isMarked, unmarked } from '../../syntax/hygiene'
import type { DraftVariable } from './draft'

interface Level {
  readonly module: ModDef
  readonly names: Map<string, DraftVariable>
}

/** The variables in scope, innermost last. Closures see those around them. */
export class Locals {
  private readonly levels: Level[] = []

  enter(module: ModDef): void {
    this.levels.push({ module, names: new Map() })
  }

  leave(): void {
    this.levels.pop()
  }

  /** From here to the end of the innermost scope, the name means this variable. */
  declare(variable: DraftVariable, name = variable.name): void {
    this.levels[this.levels.length - 1].names.set(name, variable)
  }

  /** The variable of this name, with the module whose items it hides. */
  find(name: string): { variable: DraftVariable; module: ModDef } | null {
    return this.exactly(name) ?? (isMarked(name) ? this.exactly(unmarked(name)) : null)
  }

  private exactly(name: string): { variable: DraftVariable; module: ModDef } | null {
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const variable = this.levels[i].names.get(name)
      if (variable) return { variable, module: this.levels[i].module }
    }
    return null
  }

  /** All names in scope that a program can write, innermost first. */
  *names(): Iterable<string> {
    for (let i = this.levels.length - 1; i >= 0; i--)
      for (const name of this.levels[i].names.keys()) if (!isMarked(name)) yield name
  }
}
