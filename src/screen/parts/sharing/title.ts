import { languageOf } from '../../../session/model'
import { scenarioById } from '../../../session/scenarios'
import type { Session } from '../../../session/session.svelte'
import type { View } from '../../app.svelte'

type Shown = Pick<Session, 'scenario' | 'source' | 'run'>

/** What the program shown is called, in the reader's language. */
export function titleOf({ scenario, run }: Shown, { language, t }: Pick<View, 'language' | 't'>): string {
  const known = scenario === null ? undefined : scenarioById(scenario)
  return known?.title[language] ?? (run?.origin === 'link' ? t.header.shared : t.header.edited)
}

/** What its files are called, without their endings. */
export const stemOf = ({ scenario }: Shown) => scenario ?? 'program'

/** The file of the program's text. */
export const programFile = (shown: Shown) => `${stemOf(shown)}.${languageOf(shown.source) === 'rust' ? 'rs' : 'py'}`
