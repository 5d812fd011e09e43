import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compilePython } from '../languages/python'
import { disassemble } from './disassemble'
import { validate } from './validate'

const corpus = new URL('../../tests/python/', import.meta.url)
const files = ['errors', 'language', 'threads'].flatMap((folder) =>
  readdirSync(new URL(folder, corpus))
    .filter((name) => name.endsWith('.py'))
    .map((name) => `${folder}/${name}`),
)

test.each(files)('%s compiles to a faultless program, or not at all', (file) => {
  const result = compilePython(readFileSync(new URL(file, corpus), 'utf8'), file)
  if ('diagnostics' in result) return
  const { program } = result
  expect(validate(program)).toEqual([])
  expect(disassemble(program)).not.toMatch(/unknown opcode|(constant|global \d+|name \d+|shape) ?\?/)
})
