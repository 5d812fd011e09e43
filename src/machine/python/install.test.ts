import { expect, test } from 'vitest'
import { pythonBuiltins, pythonExceptions, pythonModules } from '../../program/python-library'
import { pythonLibrary } from '../library'
import { Types } from '../types'
import { installPython } from './install'

test('everything that programs may name has a value', () => {
  const { values } = pythonLibrary()
  const members = Object.entries(pythonModules).flatMap(([module, names]) => names.map((name) => `${module}.${name}`))
  const paths = [...pythonBuiltins, ...Object.keys(pythonExceptions), ...Object.keys(pythonModules), ...members]
  expect(paths.filter((path) => !values.has(path))).toEqual([])
})

test('the library is made anew for each machine', () => {
  const [one, other] = [installPython(new Types()), installPython(new Types())]
  expect([...one.keys()]).toEqual([...other.keys()])
  expect(one.get('ValueError')).not.toBe(other.get('ValueError'))
})
