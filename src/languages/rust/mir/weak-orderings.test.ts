import { expect, test } from 'vitest'
import { compileRust } from '../compile'

const weakest = (body: string) => {
  const source = `use std::sync::atomic::{AtomicI32, Ordering};\nfn main() {\n${body}\n}\n`
  const compiled = compileRust(source, 'main.rs')
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]!.message)
  const { weakOrdering } = compiled.program
  return weakOrdering && source.slice(weakOrdering.from, weakOrdering.to)
}

test('the first weaker ordering of a program is found, in closures and as an argument too', () => {
  expect(weakest('AtomicI32::new(0).store(1, Ordering::SeqCst); let _ = 1.cmp(&2);')).toBe(null)
  expect(weakest('let n = AtomicI32::new(0); n.store(1, Ordering::Release); n.load(Ordering::Relaxed);')).toBe(
    'Ordering::Release',
  )
  expect(weakest('let n = AtomicI32::new(0); let f = || n.load(Ordering::Relaxed); f();')).toBe('Ordering::Relaxed')
})
