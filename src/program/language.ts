/** A language that programs under study are written in. */
export type LanguageName = 'python' | 'rust'

/** Lines that only one of the languages has. Comments and texts may look like anything; a few of them outweigh nothing. */
const marks: Readonly<Record<LanguageName, RegExp>> = {
  python:
    /^[ \t]*(?:(?:async )?def \w+ *\(|class \w+.*:|(?:if|elif|while|for|with|else|try|except|finally)\b.*:\s*(?:#.*)?$|from [\w.]+ import |import [\w.]+|(?:global|nonlocal) \w|@\w|print *\(|#(?![![]))/gm,
  rust: /^[ \t]*(?:(?:pub(?:\([^)]*\))? )?(?:(?:const |unsafe |async )*fn \w|struct \w|enum \w|trait \w|mod \w|static \w|const \w+ *:|use [\w:]+)|impl\b|let (?:mut )?[\w(&]|match |loop *\{|#!?\[|\/\/|[\w:.<>]+!\s*[([{])|;\s*(?:\/\/.*)?$/gm,
}

/**
 * Which language a text is in, by its looks: the reader pastes a program and should not have to say. The same text is
 * always in the same language, so links and drafts need not remember it. Where nothing speaks for either, Python.
 */
export function languageOf(source: string): LanguageName {
  // A long text shows its language early; looking at all of it would cost more than it tells.
  const head = source.slice(0, 20_000)
  const count = (language: LanguageName) => head.match(marks[language])?.length ?? 0
  return count('rust') > count('python') ? 'rust' : 'python'
}

/** By a file's name; null where its ending is neither's. */
export function languageOfFile(fileName: string): LanguageName | null {
  if (fileName.endsWith('.rs')) return 'rust'
  return fileName.endsWith('.py') ? 'python' : null
}
