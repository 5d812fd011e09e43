import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageOf, languageOfFile } from './language'

const corpora = ['../../tests/python/', '../../scenarios/', '../languages/rust/std/']

describe('the language of a text', () => {
  const files = corpora.flatMap((folder) => {
    const base = new URL(folder, import.meta.url)
    const names = readdirSync(base, { recursive: true }).map(String)
    return names.filter((name) => languageOfFile(name) !== null).map((name) => new URL(name, base))
  })

  test.for(files.map((url) => [url.pathname.split('/').at(-1)!, url] as const))('%s', ([name, url]) => {
    expect(languageOf(readFileSync(url, 'utf8'))).toBe(languageOfFile(name))
  })

  test('is seen in the first line typed', () => {
    for (const text of ['use std::thread;\n\n', 'fn main() {', 'let x = 5;\n', '// a race\n'])
      expect(languageOf(text)).toBe('rust')
    for (const text of ['', 'import threading\n', 'def f():', '# a race\n', 'x = 5\n'])
      expect(languageOf(text)).toBe('python')
  })

  test('survives what is being typed', () => {
    expect(languageOf('use std::thread;\n\nfn main() {\n    let t = thread::spawn(|| {\n        for \n')).toBe('rust')
    expect(languageOf('import threading\n\nthreads = {\n    1: 2,\n}\nlet x = 5;\ndef f():\n    return {\n')).toBe(
      'python',
    )
  })
})
