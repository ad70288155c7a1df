/** Curves of shares by working day, one above another, with the limit that they pile up before. */
import { heightOf, limitAt, scales, type Panel } from './panel.ts';
import { line, path, words } from './shapes.ts';

export interface Curve {
  readonly name: string;
  /** Percent in each step of days. */
  readonly shares: readonly number[];
}

export interface Curves {
  readonly curves: readonly Curve[];
  /** Working days in a step. */
  readonly step: number;
  /** Working days between two numbers along the bottom. */
  readonly numbers: number;
  readonly limit: readonly [days: number, name: string];
}

const ROW = 22;

export function curves(panel: Panel, { curves: all, step, numbers, limit }: Curves): string[] {
  const steps = Math.max(...all.map(({ shares }) => shares.length));
  const xOf = (days: number): number => panel.x + (panel.width * days) / (steps * step);
  const floor = panel.y + panel.height;
  const written = Array.from(
    { length: Math.floor((steps * step) / numbers) + 1 },
    (_, index) => index * numbers,
  );
  return [
    ...scales(panel),
    ...written.map((days) => words('quiet middle', xOf(days), floor + 18, String(days))),
    ...limitAt(panel, xOf(limit[0]), limit[1]),
    ...all.map(({ shares }, index) =>
      path(
        `line line-${index}`,
        shares.map((share, place) => [xOf((place + 0.5) * step), heightOf(panel, share)] as const),
      ),
    ),
    ...key(panel.x + panel.width - 235, panel.y + 20, all),
  ];
}

const key = (x: number, y: number, all: readonly Curve[]): string[] =>
  all.flatMap(({ name }, index) => [
    line(`line line-${index}`, x, y + index * ROW - 4, x + 24, y + index * ROW - 4),
    words('', x + 32, y + index * ROW, name),
  ]);
