import type { Ident } from './ast'

/**
 * By what a variable is found: those of a macro's own text have another name than any that a program can write, so that
 * neither hides the other.
 */
export const variableName = ({ name, mark }: Ident): string => (mark === undefined ? name : `${name}#${mark}`)

export const isMarked = (name: string): boolean => name.includes('#')

/** The name alone: what a macro says and does not declare is declared where it stands. */
export const unmarked = (name: string): string => name.slice(0, name.indexOf('#'))
