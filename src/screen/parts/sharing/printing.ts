import type { Component } from 'svelte'

let fetched: Promise<Component> | null = null

/** The page as it is printed; fetched once. */
export const fetchSheet = () => (fetched ??= import('./PaperSheet.svelte').then((module) => module.default))

/** Prints, once the printed page is here. */
export async function printPage(): Promise<void> {
  await fetchSheet()
  window.print()
}
