import { expect, test } from 'vitest'
import { scenarios } from '../../../../scenarios/catalog'
import { compileRust } from '..'

const accepted = scenarios.filter(({ language, stage }) => language === 'rust' && stage !== 'refused')

function compiled(source: string) {
  const result = compileRust(source, 'main.rs')
  if ('diagnostics' in result) throw new Error(result.diagnostics[0]!.message)
  return result.program
}

/** What is refused in the middle of making code: the library's part of it is half done. */
const unsupported = `
use std::collections::BTreeMap;
trait Named { fn name(&self) -> String; }
trait Loud: Named { fn shout(&self) -> String { self.name().to_uppercase() } }
struct Dog;
impl Named for Dog { fn name(&self) -> String { "dog".to_string() } }
impl Loud for Dog {}
fn main() {
    let mut ages: BTreeMap<u8, char> = BTreeMap::new();
    ages.insert(3, 'x');
    let loud: Box<dyn Loud> = Box::new(Dog);
    let named: Box<dyn Named> = loud;
    println!("{} {:?}", named.name(), ages);
}
`

test('a program is the same whatever was compiled before it', () => {
  const first = accepted.map(({ source }) => compiled(source))
  const later = accepted.toReversed().map(({ source }) => compiled(source))
  later.reverse().forEach((program, i) => expect(program, accepted[i]!.id).toEqual(first[i]))
})

test('what was left half done is done again', () => {
  expect(compileRust(unsupported, 'main.rs')).toMatchObject({ diagnostics: [{ code: 'unsupported' }] })
  expect(
    compiled(unsupported.replace('Box<dyn Named> = loud', 'Box<dyn Named> = Box::new(Dog)')).code,
  ).not.toHaveLength(0)
})
