import { expect, test } from 'vitest'
import type { Span } from '../../../program/diagnostic'
import { parse } from './parse'
import { listings, sources } from './testing/sources'

interface Spanned {
  readonly span: Span
}

const isSpanned = (value: unknown): value is Spanned => typeof value === 'object' && value !== null && 'span' in value

/** Everything with a span below a value, each with the nearest one around it; attributes stand in front of their items. */
function* nodes(value: unknown, parent: Spanned): Generator<[node: Spanned, parent: Spanned]> {
  if (typeof value !== 'object' || value === null) return
  if (isSpanned(value)) yield [value, parent]
  const around = isSpanned(value) ? value : parent
  for (const [key, child] of Object.entries(value))
    if (!/spans?$/i.test(key) && key !== 'attributes') yield* nodes(child, around)
}

/** What breaks the laws of spans: inside the parent's (a where clause aside), around a text without blanks at its ends. */
function offences(source: string): string[] {
  const { crate, diagnostics } = parse(source)
  const found = diagnostics.map(({ message }) => message)
  for (const item of crate.items)
    for (const [{ span }, parent] of nodes(item, item)) {
      const text = source.slice(span.from, span.to)
      const inside = parent.span.from <= span.from && span.to <= parent.span.to
      const isWhere = 'where' in parent && span.from >= parent.span.to
      if (!inside && !isWhere)
        found.push(
          `${JSON.stringify(text)} is not in ${JSON.stringify(source.slice(parent.span.from, parent.span.to))}`,
        )
      if (text.trim() !== text) found.push(`blanks around ${JSON.stringify(text)}`)
    }
  return found
}

const program = `
use std::{sync::{Arc, Mutex as M}, thread::*};
#[derive(Debug)] pub struct P<'a, T: Copy + 'a = u8> where T: Send { pub x: &'a T, y: (u8,) }
impl<'a, T> P<'a, T> where T: Copy { const C: u8 = 1 ; fn f ( &'a mut self , (a, b): (u8, u8) ) -> Option < T > { None } }
enum E { A ( u8 ) , B { x : [ u8 ; 3 ] } , C = 1 }
thread_local! { static X : u8 = 1 ; }
fn main ( ) {
  let Some ( ref x ) = y . z ::< Vec<Vec<u8>> > ( 1 , ) ? else { return } ;
  'a : while let A | B { x , .. } = c && d { break 'a ; }
  let f = move | a , b : u8 | -> u8 { a [ 1 .. ] as u8 } ;
  println! ( "{a}" , a = & mut * x , ) ; vec! [ 1 ; 3 ] ; matches! ( x , Some ( _ ) if y )
}
`

test('spans lie in each other and have no blanks around them', () => {
  expect(offences(program)).toEqual([])
})

test.each(sources())('spans of $name', ({ source }) => {
  expect(offences(source).slice(0, 5)).toEqual([])
})

test.skipIf(listings().length > 0)(
  "the chapter's listings are not beside this checkout: they were not parsed",
  () => {},
)

test('what is underlined of functions and closures', () => {
  const source = `impl A { pub fn f(&self) -> u8 { move |a| a } }`
  const [item] = parse(source).crate.items
  const heads: string[] = []
  for (const [node] of nodes(item, item!))
    if ('headSpan' in node) heads.push(source.slice((node.headSpan as Span).from, (node.headSpan as Span).to))
  expect(heads).toEqual(['impl A', 'pub fn f(&self) -> u8', 'move |a|'])
})
