import { IntPairMap } from '../base/int-tables'
import { Part } from './contents'
import { Watched } from './cursor'

/**
 * Which parts of the components that exist from the beginning were seen to change. What never changes need not be asked for
 * when a step is looked up; components that come later always have to be, for they may begin differently.
 */
export class Varying {
  /** Something began to vary that steps were remembered without. */
  outdated = false
  private readonly parts = new IntPairMap()
  private readonly somewhere: boolean[] = []
  /** Components from this number on come later. */
  rootSize = 0

  /** Whether a part (a slot, or a Part) may differ from state to state. */
  has(component: number, part: number): boolean {
    return (
      component >= this.rootSize || this.parts.get(component, part) >= 0 || this.parts.get(component, Part.Whole) >= 0
    )
  }

  /** Notes that a part changes. */
  add(component: number, part: number): void {
    if (component >= this.rootSize || this.parts.get(component, part) >= 0) return
    this.parts.set(component, part, 1)
    this.somewhere[component] = true
    this.outdated = true
  }

  /** What of a component has to be watched. */
  watched(component: number): Watched {
    if (this.has(component, Part.Whole)) return Watched.All
    return (this.somewhere[component] ?? false) ? Watched.Fields : Watched.No
  }
}
