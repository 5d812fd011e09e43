import { scenarios } from '../../scenarios/catalog'

export { groups, scenarios, type Scenario } from '../../scenarios/catalog'

export const scenarioById = (id: string) => scenarios.find((scenario) => scenario.id === id)
