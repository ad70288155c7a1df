/** Words as lines of a known size: widths of Arial's letters, which Helvetica and Liberation Sans share. */

export interface Font {
  /** Pixels. */
  readonly size: number;
  readonly lineHeight: number;
  readonly bold?: boolean;
}

export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Thousandths of the font's size, with the letters that are so wide. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [222, "ijl'’‘|"],
  [278, ' !,./:;[]\\fIt'],
  [333, '()-r`“”"'],
  [389, '*'],
  [500, 'Jckgsvxyz'],
  [556, 'abdehnopqu0123456789?_L$#–'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [1000, 'W—…%→'],
];
const WIDEST = 1000;
const widthOfLetter = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Room for a viewer whose font is a little wider. */
const MARGIN = 1.06;
const BOLD = 1.08;

export function textWidth(text: string, { size, bold = false }: Font): number {
  const thousandths = Array.from(text, (letter) => widthOfLetter.get(letter) ?? WIDEST);
  const sum = thousandths.reduce((total, width) => total + width, 0);
  return Math.ceil((sum / 1000) * size * MARGIN * (bold ? BOLD : 1));
}

/** A text wrapped between its words; a word that is wider than the block makes the block wider. */
export function textBlock(text: string, font: Font, widest: number): TextBlock {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, font) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => textWidth(line, font))),
    height: lines.length * font.lineHeight,
  };
}
