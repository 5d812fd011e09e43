import type { Access } from './accesses'
import type { Analysis } from './analysis'
import { Via } from './accesses'
import { globalField, type AbstractObject, type Place } from './objects'

const UNNOTICED = '_unnoticed_'

/** Where control comes from into a function of a library module. */
interface Entries {
  /** Instructions of the program that call it or what calls it, and of other modules in threads that begin there. */
  readonly sites: readonly number[]
  /** Whether a thread begins in the module itself and comes to it from there: then its accesses stand for themselves. */
  readonly alone: boolean
}

/**
 * A call of a library module's function is one operation: what the module does to its own objects, the program's call
 * does. Inside it a thread stops only in front of what is visible by nature (a lock, a queue, output), and of the
 * program's own objects. So what CPython does in C, in one piece, is one piece here, whatever it is written in.
 *
 * Importing is no access at all: whoever imports a module first runs its text, and nobody meets it half done. Nor is what
 * functions do whose names begin with `_unnoticed_`: the same, whoever does it first.
 */
export class LibraryCalls {
  private readonly entries = new Map<number, Entries>()
  private readonly begun = new Map<number, boolean>()
  private readonly unnoticed: ReadonlySet<number>
  private readonly moduleGlobals: ReadonlySet<string>

  constructor(private readonly a: Analysis) {
    const isOfModule = a.program.globals.map(({ module }) => module !== undefined)
    this.moduleGlobals = new Set(isOfModule.flatMap((is, index) => (is ? [globalField(index)] : [])))
    const unnoticed = new Set([...a.program.modules.values()].map(({ init }) => init))
    a.program.functions.forEach(({ name, module }, index) => {
      if (module !== undefined && name.startsWith(UNNOTICED)) unnoticed.add(index)
    })
    this.unnoticed = unnoticed
  }

  /** The accesses that the program's instructions make, those of the library on their behalf included. */
  attribute(accesses: readonly Access[]): Access[] {
    if (this.a.program.modules.size === 0) return [...accesses]
    const met = accesses.filter(({ pc }) => !this.unnoticed.has(this.a.functions.functionAt(pc)))
    // What nobody writes is nothing that others could notice: most of what a library looks at.
    const written = new Set(met.flatMap(({ place, writes }) => (writes ? [place] : [])))
    const known = new Set<string>()
    return met
      .filter(({ place }) => written.has(place))
      .flatMap((access) => this.attributeOne(access))
      .filter(({ pc, place, writes, via, visible }) => {
        const key = `${pc} ${place} ${writes} ${via} ${visible}`
        return known.size < known.add(key).size
      })
  }

  private attributeOne(access: Access): Access[] {
    const { functions, objects } = this.a
    const func = functions.functionAt(access.pc)
    if (!this.isModule(func) || access.visible || !this.isOwn(objects.placeOf(access.place))) return [access]
    const { sites, alone } = this.entriesOf(func)
    const bySites = sites.map((pc) => ({ ...access, pc, via: Via.Indirect }))
    return alone ? [access, ...bySites] : bySites
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

  /** Goes up the calls from a function to where its module is entered. */
  private entriesOf(func: number): Entries {
    const known = this.entries.get(func)
    if (known) return known
    const { calls, functions, program } = this.a
    const moduleOf = (index: number) => program.functions[index]!.module
    const sites = new Set<number>()
    const seen = new Set([func])
    let alone = false
    for (const each of seen) {
      const inside = moduleOf(each) === moduleOf(func)
      alone ||= inside && calls.isRoot(each)
      for (const { pc } of calls.callsOf(each)) {
        const caller = functions.functionAt(pc)
        if (!this.isModule(caller)) sites.add(pc)
        else {
          seen.add(caller)
          if (inside && moduleOf(caller) !== moduleOf(func) && this.isBegunByThread(caller)) sites.add(pc)
        }
      }
    }
    const found = { sites: [...sites], alone }
    this.entries.set(func, found)
    return found
  }

  /** Whether a thread that begins in the library comes to a function of it without running code of the program. */
  private isBegunByThread(func: number): boolean {
    const known = this.begun.get(func)
    if (known !== undefined) return known
    const { calls, functions } = this.a
    this.begun.set(func, false)
    const callers = calls.callsOf(func).map(({ pc }) => functions.functionAt(pc))
    const is = calls.isRoot(func) || callers.some((each) => this.isModule(each) && this.isBegunByThread(each))
    this.begun.set(func, is)
    return is
  }
}
