/** An element as text. Attributes that are undefined are left out; texts are escaped, children are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : value!)}"`)
    .join('')
  const inside = typeof children === 'string' ? children : children.join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

const short = (value: number) => String(Math.round(value * 100) / 100)

/** Text as it stands in a document. What XML has no place for, however escaped, becomes a sign that says so. */
export const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

export const sans = "'Pretendard Variable', system-ui, 'Segoe UI', Roboto, 'Noto Sans KR', sans-serif"
export const mono = "ui-monospace, 'SF Mono', 'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace"

/** Mean width of a character at 12 px, in the face of marks and in that of values. */
export const sansPx = 6.5
export const monoPx = 7.3

/** Hangul and its like are nearly twice as wide. */
export const widthOf = (text: string, px = sansPx) =>
  [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? Math.max(px, 11.2) : px), 0)

/** As much of a text's beginning as fits, with a sign that it goes on; nothing where that would be too little. */
export function cut(text: string, width: number, px = sansPx): string {
  if (widthOf(text, px) <= width) return text
  const room = Math.floor(width / px)
  return room >= 3 ? `${[...text].slice(0, room - 1).join('')}…` : ''
}

/** The text, or its first word, or its beginning, or nothing. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width - 2) return text
  const head = text.split(' ')[0]!
  if (widthOf(head) <= width - 2) return head
  return width >= 30 ? cut(text, width - 2) : ''
}
