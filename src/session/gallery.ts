import kept from '../../scenarios/pictures.json'
import type { Picture } from '../timeline/picture'

export { groups, scenarios, type Scenario, type Stage } from '../../scenarios/catalog'

/** By a scenario's id: the run that opens, at a glance. */
export const pictures = kept as unknown as Readonly<Record<string, Picture>>
