import type { Def, Definitions, ModDef } from '../defs'

/**
 * Names of types and traits that the real standard library (1.95, public and unstable items alike) declares more than
 * once: rustc prints these with their whole path. `Result` is the exception that its prelude makes.
 */
const declaredTwice = new Set(
  `AcqRel Acquire Alignment Array Bool Bytes Chain Char Condvar Const Cursor CursorMut Difference Disconnected Display
  Drain Empty End Entry Enum Error EscapeDebug EscapeDefault EscapeUnicode ExtractIf Float FromFn Full Global Incoming Int
  Intersection IntoIter IntoKeys IntoValues Iter IterMut Keys Lifetime Lines MappedMutexGuard MappedRwLockReadGuard
  MappedRwLockWriteGuard Mutex MutexGuard Normal Occupied OccupiedEntry OccupiedError Once Ordering Other PeekMut Pending
  Pointer Prefix RSplit RSplitN Range RangeFrom RangeInclusive RangeToInclusive Read Ready Receiver RecvTimeoutError
  Reference Relaxed Release Repeat RwLock RwLockReadGuard RwLockWriteGuard Sender SeqCst Slice SocketAddr Splice Split
  SplitInclusive SplitN Str Struct SymmetricDifference Take Timeout TryIter TryLockError TryLockResult TryRecvError Tuple
  Type Union Unsupported Vacant VacantEntry Values ValuesMut Weak WouldBlock Write Zero`.split(/\s+/),
)

/** Where rustc finds a definition first, if that is not where programs import it from. */
const foundElsewhere: Readonly<Record<string, string>> = {
  'std::sync::mpsc::TryRecvError': 'std::sync::mpmc::TryRecvError',
  'std::sync::mpsc::RecvTimeoutError': 'std::sync::mpmc::RecvTimeoutError',
}

type Named = Def & { readonly path: string; readonly isLibrary: boolean }

const libraryNames = new WeakMap<ModDef, ReadonlySet<string>>()

/** How messages name definitions: by the last segment where that means one thing alone, else by the path. */
export class Naming {
  /** How many of the program's own types and traits have a name. */
  private readonly own = new Map<string, number>()
  private readonly library: ReadonlySet<string>

  /** `byGlob`: names that the program uses through glob imports; rustc takes them for ambiguous. */
  constructor(
    defs: Definitions,
    private readonly byGlob: ReadonlySet<string>,
  ) {
    for (const def of declaredIn(defs.root, false)) this.own.set(def.name, (this.own.get(def.name) ?? 0) + 1)
    let library = libraryNames.get(defs.std)
    if (!library) {
      library = new Set([...declaredIn(defs.std, true)].map((def) => def.name))
      libraryNames.set(defs.std, library)
    }
    this.library = library
  }

  /** As rustc prints it; `always`: the last segment alone, whatever else has that name. */
  pathOf(def: Named, always = false): string {
    if (always || !this.isAmbiguous(def)) return def.name
    return foundElsewhere[def.path] ?? def.path
  }

  private isAmbiguous({ name, isLibrary }: Named): boolean {
    if (this.byGlob.has(name)) return true
    if (isLibrary) return declaredTwice.has(name) || this.own.has(name)
    return (this.own.get(name) ?? 0) > 1 || this.library.has(name) || declaredTwice.has(name)
  }
}

/** The types, traits and modules that a module and those in it declare. */
function declaredIn(root: ModDef, isLibrary: boolean): Set<Named> {
  const found = new Set<Named>()
  const modules = [root]
  const seen = new Set(modules)
  for (const module of modules) {
    for (const def of module.types.values()) {
      if (def.kind === 'primitive' || def.kind === 'variant' || def.isLibrary !== isLibrary) continue
      found.add(def)
      if (def.kind !== 'mod' || seen.has(def)) continue
      seen.add(def)
      modules.push(def)
    }
  }
  return found
}
