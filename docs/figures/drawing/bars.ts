/** Bars side by side in bands: what is published, and what a simulation gives with the least and the most of its runs. */
import { heightOf, limitAt, scales, type Panel } from './panel.ts';
import { box, line, words } from './shapes.ts';

export interface Bars {
  readonly labels: readonly string[];
  readonly published: readonly number[];
  readonly simulated: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** How many bands lie before the limit, and what it is called. */
  readonly limit: readonly [before: number, name: string];
}

const BAR = 0.36;
/** Room for a letter of the key, wide enough for any font that a viewer may put in. */
const LETTER = 8.5;

export function bars(panel: Panel, { labels, limit, ...values }: Bars): string[] {
  const wide = panel.width / labels.length;
  const floor = panel.y + panel.height;
  const bar = (style: string, left: number, percent: number): string =>
    box(style, left, heightOf(panel, percent), wide * BAR, floor - heightOf(panel, percent));
  const drawn = labels.flatMap((label, index) => {
    const left = panel.x + wide * (index + 0.5 - BAR);
    const middle = left + wide * BAR * 1.5;
    return [
      bar('fill-0', left, values.published[index]),
      bar('fill-1', left + wide * BAR, values.simulated[index]),
      line(
        'range',
        middle,
        heightOf(panel, values.least[index]),
        middle,
        heightOf(panel, values.most[index]),
      ),
      words('quiet middle', left + wide * BAR, floor + 18, label),
    ];
  });
  return [...scales(panel), ...drawn, ...limitAt(panel, panel.x + wide * limit[0], limit[1])];
}

/** What the colours of the bars say. */
export const barsKey = (x: number, y: number, published: string, simulated: string): string[] => [
  box('fill-0', x, y - 11, 14, 14),
  words('', x + 20, y, published),
  box('fill-1', x + 20 + LETTER * published.length, y - 11, 14, 14),
  words('', x + 40 + LETTER * published.length, y, simulated),
];
