import type { Category } from '../regions/constraints'

const texts: Readonly<Record<Category, string>> = {
  return: 'returning this value ',
  assignment: 'assignment ',
  annotation: 'type annotation ',
  'call-argument': 'argument ',
  cast: 'cast ',
  unsize: 'coercion ',
  predicate: '',
  'closure-upvar': 'closure capture ',
  static: 'using this value as a static ',
  opaque: 'opaque type ',
  usage: 'this usage ',
  boring: '',
}

/** What asks for a region, as a message begins to say it. */
export function categoryText(category: Category): string {
  return texts[category]
}
