import { expect, test } from 'vitest'
import { suggest } from './suggestions'

/** What CPython 3.11.7 suggested. */
test.each([
  ['valeu', ['value', 'values'], 'value'],
  ['scroe', ['name', 'score'], 'score'],
  ['nmae', ['name', 'message'], null],
  ['Value', ['vALUE', 'value'], 'value'],
  ['pritn', ['print', 'sprint'], 'print'],
  ['x', ['y'], null],
  ['xs', ['x', 's'], 'x'],
  ['somewhere', ['elsewhere'], 'elsewhere'],
])('%s among %j: %s', (name, candidates, expected) => {
  expect(suggest(name, candidates)).toBe(expected)
})

test('too many candidates, or names too long, are not searched', () => {
  const many = new Array<string>(750).fill('value')
  expect(suggest('valeu', many)).toBeNull()
  expect(suggest('valeu', many.slice(1))).toBe('value')
  expect(suggest(`a${'x'.repeat(41)}b`, [`b${'y'.repeat(41)}a`])).toBeNull()
})
