import { createPrinter, type Printer } from '../../solving/print'
import type { Ty } from '../../ty'
import { library } from './typed'

let printer: Printer | null = null

/** A type as messages write it. */
export function displayType(type: Ty): string {
  return (printer ??= createPrinter(library().definitions, 'main.rs', '')).show(type)
}
