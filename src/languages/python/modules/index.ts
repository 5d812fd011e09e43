/** Texts of the library's modules that are written in Python, by name. */
export const moduleTexts: Readonly<Record<string, string>> = {}
