/** Characters that input methods and word processors give for others: their names, and what they stand for. */
const lookalikes: Readonly<Record<string, readonly [name: string, ascii: string]>> = {
  '‘': ['Left Single Quotation Mark', "'"],
  '’': ['Right Single Quotation Mark', "'"],
  '“': ['Left Double Quotation Mark', '"'],
  '”': ['Right Double Quotation Mark', '"'],
  '`': ['Grave Accent', "'"],
  '、': ['Ideographic Comma', '\\'],
  '。': ['Ideographic Full Stop', '.'],
  '，': ['Fullwidth Comma', ','],
  '．': ['Fullwidth Full Stop', '.'],
  '：': ['Fullwidth Colon', ':'],
  '；': ['Fullwidth Semicolon', ';'],
  '！': ['Fullwidth Exclamation Mark', '!'],
  '？': ['Fullwidth Question Mark', '?'],
  '（': ['Fullwidth Left Parenthesis', '('],
  '）': ['Fullwidth Right Parenthesis', ')'],
  '［': ['Fullwidth Left Square Bracket', '['],
  '］': ['Fullwidth Right Square Bracket', ']'],
  '｛': ['Fullwidth Left Curly Bracket', '{'],
  '｝': ['Fullwidth Right Curly Bracket', '}'],
  '＋': ['Fullwidth Plus Sign', '+'],
  '＝': ['Fullwidth Equals Sign', '='],
  '＜': ['Fullwidth Less-Than Sign', '<'],
  '＞': ['Fullwidth Greater-Than Sign', '>'],
  '－': ['Fullwidth Hyphen-Minus', '-'],
  '–': ['En Dash', '-'],
  '—': ['Em Dash', '-'],
  '−': ['Minus Sign', '-'],
}

const asciiNames: Readonly<Record<string, string>> = {
  ...{ "'": 'Single Quote', '"': 'Quotation Mark', ',': 'Comma', '.': 'Period', ':': 'Colon', ';': 'Semicolon' },
  ...{ '!': 'Exclamation Mark', '?': 'Question Mark', '(': 'Left Parenthesis', ')': 'Right Parenthesis' },
  ...{ '[': 'Left Square Bracket', ']': 'Right Square Bracket', '{': 'Left Curly Brace', '}': 'Right Curly Brace' },
  ...{ '+': 'Plus Sign', '=': 'Equals Sign', '<': 'Less-Than Sign', '>': 'Greater-Than Sign', '-': 'Minus/Hyphen' },
  ...{ '\\': 'Backslash' },
}

/** What rustc says about a character that looks like one of the language's own. */
export function lookalike(character: string): string | undefined {
  const known = Object.hasOwn(lookalikes, character) ? lookalikes[character] : undefined
  if (!known) return undefined
  const [name, ascii] = known
  return `Unicode character '${character}' (${name}) looks like '${ascii}' (${asciiNames[ascii]!}), but it is not`
}
