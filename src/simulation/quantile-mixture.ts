/** The quantiles of a mixture: its chances are the weighted sums of its parts', turned round. */
import { halvesOfSpans, type Chances, type Halves, type QuantileTable, type Span } from './quantile-table.ts';

export interface WeightedTable {
  readonly share: number;
  readonly table: QuantileTable;
}

/** Of a mixture. */
function chancesAt(x: number, parts: readonly WeightedTable[]): Chances {
  let [below, atMost, above, atLeast] = [0, 0, 0, 0];
  for (const { share, table } of parts) {
    const chances = table.chancesAround(x);
    below += share * chances.below;
    atMost += share * chances.atMost;
    above += share * chances.above;
    atLeast += share * chances.atLeast;
  }
  return { below, atMost, above, atLeast };
}

/** Every value at which a part's quantiles bend or jump: between neighbours every part's chances are straight lines. */
function bends(parts: readonly WeightedTable[]): number[] {
  const values = new Set<number>();
  for (const { table } of parts) {
    for (const value of table.lower.edges()) values.add(value);
    for (const value of table.upper.edges()) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

/** The quantiles of a mixture; the shares sum to 1. */
export function mixtureHalves(parts: readonly WeightedTable[]): Halves {
  const spans: Span[] = [];
  let last: { x: number; chances: Chances } | undefined;
  for (const x of bends(parts.filter(({ share }) => share > 0))) {
    const here = chancesAt(x, parts);
    if (last !== undefined) {
      const { chances } = last;
      spans.push({
        below: [chances.atMost, here.below],
        above: [chances.above, here.atLeast],
        from: last.x,
        to: x,
      });
    }
    spans.push({ below: [here.below, here.atMost], above: [here.atLeast, here.above], from: x, to: x });
    last = { x, chances: here };
  }
  return halvesOfSpans(spans);
}
