/** Names of characters in `\N{…}` that are known, with their code points; the whole of Unicode's would weigh a megabyte. */
const symbols = `
  BULLET 2022 | CHECK MARK 2713 | HEAVY CHECK MARK 2714 | BALLOT X 2717 | CROSS MARK 274C | WHITE HEAVY CHECK
  MARK 2705 | MULTIPLICATION SIGN D7 | DIVISION SIGN F7 | PLUS-MINUS SIGN B1 | DEGREE SIGN B0 | EURO SIGN 20AC |
  POUND SIGN A3 | YEN SIGN A5 | CENT SIGN A2 | WON SIGN 20A9 | COPYRIGHT SIGN A9 | REGISTERED SIGN AE | SECTION
  SIGN A7 | MICRO SIGN B5 | EM DASH 2014 | EN DASH 2013 | MINUS SIGN 2212 | HORIZONTAL ELLIPSIS 2026 | LEFTWARDS
  ARROW 2190 | UPWARDS ARROW 2191 | RIGHTWARDS ARROW 2192 | DOWNWARDS ARROW 2193 | RIGHTWARDS DOUBLE ARROW 21D2
  | INFINITY 221E | ALMOST EQUAL TO 2248 | NOT EQUAL TO 2260 | LESS-THAN OR EQUAL TO 2264 | GREATER-THAN OR
  EQUAL TO 2265 | SQUARE ROOT 221A | N-ARY SUMMATION 2211 | EMPTY SET 2205 | FOR ALL 2200 | THERE EXISTS 2203 |
  ELEMENT OF 2208 | SNOWMAN 2603 | BLACK STAR 2605 | WHITE STAR 2606 | BLACK HEART SUIT 2665 | BLACK SPADE SUIT
  2660 | BLACK CLUB SUIT 2663 | BLACK DIAMOND SUIT 2666 | BLACK SQUARE 25A0 | WHITE SQUARE 25A1 | BLACK CIRCLE
  25CF | WHITE CIRCLE 25CB | FULL BLOCK 2588 | LIGHT SHADE 2591 | NO-BREAK SPACE A0 | ZERO WIDTH SPACE 200B |
  LEFT DOUBLE QUOTATION MARK 201C | RIGHT DOUBLE QUOTATION MARK 201D | GRINNING FACE 1F600 | SMILING FACE WITH
  SMILING EYES 1F60A | FACE WITH TEARS OF JOY 1F602 | THUMBS UP SIGN 1F44D | PARTY POPPER 1F389 | ROCKET 1F680 |
  FIRE 1F525 | SNAKE 1F40D | LOCK 1F512 | OPEN LOCK 1F513 | HOURGLASS 231B | WARNING SIGN 26A0 | SKULL 1F480 |
  SPARKLES 2728 | BUG 1F41B | LATIN SMALL LETTER E WITH ACUTE E9 | LATIN SMALL LETTER N WITH TILDE F1 | LATIN
  SMALL LETTER SHARP S DF | LATIN SMALL LETTER A WITH DIAERESIS E4 | LATIN SMALL LETTER O WITH DIAERESIS F6 |
  LATIN SMALL LETTER U WITH DIAERESIS FC
`
const greek =
  'ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO - SIGMA TAU UPSILON PHI CHI PSI OMEGA'

const points = new Map(
  symbols.split('|').map((entry) => {
    const [, name, hex] = /^\s*([^]+?)\s+([0-9A-F]+)\s*$/.exec(entry)!
    return [name!.replace(/\s+/g, ' '), parseInt(hex!, 16)]
  }),
)

/** The character of a Unicode name, or null where it is not among those known. */
export function characterNamed(name: string): string | null {
  const upper = name.toUpperCase()
  const letter = /^(GREEK|LATIN) (SMALL|CAPITAL) LETTER (\w+)$/.exec(upper)
  if (letter) return letterNamed(letter[1]!, letter[2] === 'SMALL', letter[3]!)
  const point = points.get(upper)
  return point === undefined ? null : String.fromCodePoint(point)
}

function letterNamed(script: string, small: boolean, name: string): string | null {
  if (script === 'LATIN') return /^[A-Z]$/.test(name) ? (small ? name.toLowerCase() : name) : null
  const index = greek.split(' ').indexOf(name)
  return index < 0 ? null : String.fromCharCode((small ? 0x3b1 : 0x391) + index)
}
