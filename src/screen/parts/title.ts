import type { Session } from '../../session/session.svelte'
import type { View } from '../app.svelte'

/** What the program shown is called, in the reader's language. */
export function titleOf(
  { own, run }: Pick<Session, 'own' | 'run'>,
  { language, t }: Pick<View, 'language' | 't'>,
): string {
  return own?.title[language] ?? (run?.origin === 'link' ? t.header.shared : t.header.edited)
}
