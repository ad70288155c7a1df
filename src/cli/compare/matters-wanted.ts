/** The smallest difference that matters, as it was asked for. */
import { DEFAULT_MATTERS, type Matters } from '../../whatif/index.ts';
import type { MattersOption } from '../command-options.ts';
import { decimal } from '../format/numbers.ts';

export function mattersWanted(options: readonly MattersOption[]): Matters {
  const general = options.filter((one) => one.measure === undefined);
  const own = options.flatMap(({ measure, size, relative }) =>
    measure === undefined ? [] : [[measure, { size, relative }] as const],
  );
  return {
    relative: general.findLast((one) => one.relative)?.size ?? DEFAULT_MATTERS.relative,
    points: general.findLast((one) => !one.relative)?.size ?? DEFAULT_MATTERS.points,
    own: new Map(own),
  };
}

/** `5% of a value, 2 points of a percentage`. */
export function mattersText({ relative, points, own }: Matters): string {
  const number = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);
  const single = [...own].map(
    ([measure, { size, relative: share }]) =>
      `${share ? `${number(size * 100)}%` : number(size)} of ${measure}`,
  );
  return [
    `${number(relative * 100)}% of a value`,
    `${number(points)} points of a percentage`,
    ...single,
  ].join(', ');
}
