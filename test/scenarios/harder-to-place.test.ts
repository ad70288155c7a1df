/** In the base scenario children who are harder to place wait longer for adopters, from the placement order to the link. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import type { EventSource } from '../../src/events/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { isLong } from '../properties/how-often.ts';

const DAY = 1440;
const YEAR = 365.25 * DAY;
const HALF_A_YEAR = 182 * DAY;
const REPLICATIONS = 12;

/** A child whose placement order is half a year old at least when the log ends. */
interface Waiting {
  /** Disabled, aged five or more, or to be placed with brothers and sisters (report:850-853, 890-894). */
  readonly isHarder: boolean;
  /** From the order to the link, half a year at most: who is not linked by then has waited that long. */
  readonly days: number;
}

/** @param log whose opening stock is left out: what was before the start was not left to chance */
function waitingIn(log: EventSource): Waiting[] {
  const { types } = log.vocabulary;
  const [ordered, linked] = [types.find('placement_order.granted'), types.find('adopters.linked')];
  const sizes = types.find('siblings.assessed_together_or_apart');
  const orders = new Map<number, number>();
  const links = new Map<number, number>();
  const together = new Map<number, boolean>();
  for (const { length, minute, type, child, detail } of log.chunks())
    for (let row = 0; row < length; row++) {
      if (type[row] === sizes)
        together.set(child[row], log.details.rows[detail[row]]?.codes['siblings'] === 'together');
      if (type[row] === ordered && minute[row] >= 0 && !orders.has(child[row]))
        orders.set(child[row], minute[row]);
      if (type[row] === linked && orders.has(child[row]) && !links.has(child[row]))
        links.set(child[row], minute[row]);
    }
  const { born, attributes, attributeBits } = log.children;
  const bit = attributes.indexOf('disabled');
  return [...orders]
    .filter(([, at]) => at + HALF_A_YEAR < log.horizon)
    .map(([child, at]) => ({
      isHarder:
        ((attributeBits[child] >>> bit) & 1) === 1 ||
        at - born[child] >= 5 * YEAR ||
        together.get(child) === true,
      days: Math.min((links.get(child) ?? Infinity) - at, HALF_A_YEAR) / DAY,
    }));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Square of the standard error of a mean. */
const errorSquared = (values: readonly number[]): number =>
  mean(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);

describe.runIf(isLong)('who waits for adopters in kingston-2015', () => {
  it('waits longer when disabled, five or older, or with brothers and sisters, than otherwise', async () => {
    const { model } = await loadScenario('kingston-2015', { years: 3 });
    const all = Array.from({ length: REPLICATIONS }, (_, replication) =>
      waitingIn(simulate(model, { seed: 'adopters', replication })),
    ).flat();
    const waits = (isHarder: boolean): number[] =>
      all.filter((one) => one.isHarder === isHarder).map(({ days }) => days);
    const [harder, others] = [waits(true), waits(false)];
    expect(Math.min(harder.length, others.length)).toBeGreaterThan(80);
    const error = Math.sqrt(errorSquared(harder) + errorSquared(others));
    expect(mean(harder) - mean(others)).toBeGreaterThan(2 * error);
  }, 120_000);
});
