import { scenarios } from '../../scenarios/catalog'

export { groups, inStory, opening, scenarios, type Scenario, type Stage } from '../../scenarios/catalog'

export const scenarioById = (id: string) => scenarios.find((scenario) => scenario.id === id)
