/** A bar of a tornado: what an answer is at the low end of a parameter's range, and at the high end, about what it is now. */

const LOW = '░';
const HIGH = '█';
const NOW = '│';

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Columns of the bar. */
  readonly width: number;
}

/** The scale on which all these values lie. */
export function scaleOf(values: readonly number[], width: number): Scale {
  return { from: Math.min(...values), to: Math.max(...values), width };
}

/** Light from what it is now to what it is at the low end, dark to that at the high end; where both lie on one side the nearer is in front. */
export function tornadoBar(base: number, low: number, high: number, { from, to, width }: Scale): string {
  const place = (value: number): number =>
    to > from ? Math.round(((value - from) / (to - from)) * (width - 1)) : Math.floor(width / 2);
  const cells = Array.from({ length: width }, () => ' ');
  const middle = place(base);
  const fill = (end: number, sign: string): void => {
    const at = place(end);
    for (let cell = Math.min(at, middle); cell <= Math.max(at, middle); cell++) cells[cell] = sign;
  };
  const isLowFarther = Math.abs(low - base) >= Math.abs(high - base);
  fill(isLowFarther ? low : high, isLowFarther ? LOW : HIGH);
  fill(isLowFarther ? high : low, isLowFarther ? HIGH : LOW);
  cells[middle] = NOW;
  return cells.join('');
}
