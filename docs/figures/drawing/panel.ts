/** One panel of a picture: its heading, a scale of percent on the left, the name of what lies along the bottom. */
import { line, upright, words } from './shapes.ts';

export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly heading: string;
  readonly bottom: string;
  readonly left: string;
  /** The highest percent that fits, a multiple of `step`. */
  readonly most: number;
  readonly step: number;
}

/** Pixels from the top of the picture for a percent. */
export const heightOf = ({ y, height, most }: Panel, percent: number): number =>
  y + height - (height * percent) / most;

export function scales(panel: Panel): string[] {
  const { x, y, width, height, most, step } = panel;
  const marks = Array.from({ length: Math.round(most / step) + 1 }, (_, index) => index * step);
  return [
    words('heading', x, y - 44, panel.heading),
    ...marks.flatMap((percent) => [
      line(percent === 0 ? 'axis' : 'grid', x, heightOf(panel, percent), x + width, heightOf(panel, percent)),
      words('quiet end', x - 8, heightOf(panel, percent) + 4, `${percent}%`),
    ]),
    words('quiet middle', x + width / 2, y + height + 42, panel.bottom),
    upright('quiet middle', x - 50, y + height / 2, panel.left),
  ];
}

/** Where a limit lies, with its name at the top. */
export const limitAt = ({ y, height }: Panel, x: number, name: string): string[] => [
  line('limit', x, y - 4, x, y + height),
  words('limit-text middle', x, y - 10, name),
];
