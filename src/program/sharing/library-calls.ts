import type { Access } from './accesses'
import type { Analysis } from './analysis'
import { Via } from './accesses'
import { globalField, type AbstractObject, type Place } from './objects'

/** Where control comes from into a function of a library module. */
interface Entries {
  /** Instructions of the program, and of the prelude, that call it or what calls it. */
  readonly sites: ReadonlySet<number>
  /** Whether a thread begins in the library and comes to it from there. */
  readonly fromRoot: boolean
}

/**
 * A call of a library module's function is one operation: what the module does to its own objects, the program's call
 * does. Inside it a thread stops only in front of what is visible by nature (a lock, a queue, output), and of the
 * program's own objects. So what CPython does in C, in one piece, is one piece here, whatever it is written in.
 *
 * Importing is no access at all: whoever imports a module first runs its text, and nobody meets it half done.
 */
export class LibraryCalls {
  private readonly entries = new Map<number, Entries>()
  private readonly inits: ReadonlySet<number>
  private readonly moduleGlobals: ReadonlySet<string>

  constructor(private readonly a: Analysis) {
    const isOfModule = a.program.globals.map(({ module }) => module !== undefined)
    this.moduleGlobals = new Set(isOfModule.flatMap((is, index) => (is ? [globalField(index)] : [])))
    this.inits = new Set([...a.program.modules.values()].map(({ init }) => init))
  }

  /** The accesses that the program's instructions make, those of the library on their behalf included. */
  attribute(accesses: readonly Access[]): Access[] {
    return this.a.program.modules.size === 0 ? [...accesses] : accesses.flatMap((access) => this.attributeOne(access))
  }

  private attributeOne(access: Access): Access[] {
    const { functions, objects } = this.a
    const func = functions.functionAt(access.pc)
    if (!this.isModule(func)) return [access]
    if (this.inits.has(func)) return []
    if (access.visible || !this.isOwn(objects.placeOf(access.place))) return [access]
    const { sites, fromRoot } = this.entriesOf(func)
    const bySites = [...sites].map((pc) => ({ ...access, pc, via: Via.Indirect }))
    return fromRoot ? [access, ...bySites] : bySites
  }

  private isModule(func: number): boolean {
    return this.a.program.functions[func]!.module !== undefined
  }

  private isModuleAt(pc: number): boolean {
    return pc >= 0 && this.isModule(this.a.functions.functionAt(pc))
  }

  /** Whether a place is a module's: a variable of it, or part of what it made or of an instance of its classes. */
  private isOwn({ object, field }: Place): boolean {
    if (object === this.a.globals) return this.moduleGlobals.has(field)
    return this.isModuleAt(object.pc) || this.derivesFromModule(object.of)
  }

  private derivesFromModule(cls: AbstractObject | null, seen = new Set<number>()): boolean {
    if (cls?.kind !== 'class' || seen.has(cls.id)) return false
    seen.add(cls.id)
    return this.isModuleAt(cls.pc) || this.a.attributes.basesNow(cls).some((base) => this.derivesFromModule(base, seen))
  }

  /** Goes up the calls from a function to where the library is entered. */
  private entriesOf(func: number): Entries {
    const known = this.entries.get(func)
    if (known) return known
    const { calls, functions } = this.a
    const sites = new Set<number>()
    const seen = new Set([func])
    let fromRoot = false
    for (const each of seen) {
      fromRoot ||= calls.isRoot(each)
      for (const { pc } of calls.callsOf(each)) {
        const caller = functions.functionAt(pc)
        if (this.isModule(caller)) seen.add(caller)
        else sites.add(pc)
      }
    }
    const found = { sites, fromRoot }
    this.entries.set(func, found)
    return found
  }
}
