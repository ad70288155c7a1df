/**
 * A double-ended queue: children and homes come by chance, each is matched at once where the other waits, and whoever waits
 * gives up at a rate. How many wait (homes counted below 0) is a birth-death process, whose distribution over time is known:
 * Kashyap 1966, with impatience in place of finite rooms.
 */
import { expect, it } from 'vitest';
import { simulate } from '../../../src/simulation/index.ts';
import { homesModel } from '../homes.ts';
import { estimate } from '../queue.ts';

const DAY = 1440;
/** A day. */
const CHILDREN = 1;
const HOMES = 0.8;
const CHILD_GIVES_UP = 0.1;
const HOME_GIVES_UP = 0.2;
const MOST = 60;
const AFTER = 60 * DAY;

/** Share of time at each number from -MOST to MOST. */
function known(): Map<number, number> {
  const weights = new Map([[-MOST, 1]]);
  let weight = 1;
  for (let n = -MOST; n < MOST; n++) {
    const up = CHILDREN + Math.max(0, -n) * HOME_GIVES_UP;
    const down = HOMES + Math.max(0, n + 1) * CHILD_GIVES_UP;
    weight *= up / down;
    weights.set(n + 1, weight);
  }
  const total = [...weights.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...weights].map(([n, one]) => [n, one / total]));
}

const model = homesModel({
  years: 4,
  children: `event: child.came, rate: ${CHILDREN} per day`,
  adopters: `event: home.came, rate: ${HOMES} per day`,
  looking: `{ waits_for: a home, hazards: [{ event: child.gave_up, per_year: ${CHILD_GIVES_UP * 365.25} }] }`,
  ready: `{ waits_for: a child, hazards: [{ event: home.gave_up, per_year: ${HOME_GIVES_UP * 365.25} }] }`,
});

/** Share of time at each number in one replication. */
function seen(replication: number): Map<number, number> {
  const log = simulate(model, { seed: 'two-sided', replication });
  const { types, states } = log.vocabulary;
  const step = new Map([
    ['child.came', 1], ['child.matched', -1], ['home.came', -1], ['home.matched', 1],
  ].map(([type, by]) => [types.find(String(type)), Number(by)])); // prettier-ignore
  const gone = [types.find('child.gave_up'), types.find('home.gave_up')];
  expect(states.find('gone')).toBeGreaterThan(0);
  const time = new Map<number, number>();
  let [waiting, since] = [0, AFTER];
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const minute = chunk.minute[row];
      if (minute > since) {
        time.set(waiting, (time.get(waiting) ?? 0) + minute - since);
        since = minute;
      }
      waiting += step.get(chunk.type[row]) ?? 0;
      if (chunk.type[row] === gone[0]) waiting--;
      if (chunk.type[row] === gone[1]) waiting++;
    }
  }
  time.set(waiting, (time.get(waiting) ?? 0) + log.horizon - since);
  return new Map([...time].map(([n, minutes]) => [n, minutes / (log.horizon - AFTER)]));
}

it('waits as its birth-death process says', () => {
  const theory = known();
  const runs = Array.from({ length: 20 }, (_, replication) => seen(replication));
  const mean = (shares: ReadonlyMap<number, number>): number =>
    [...shares].reduce((sum, [n, share]) => sum + n * share, 0);
  const { mean: found, error } = estimate(runs.map(mean));
  expect(Math.abs(found - mean(theory)) / error).toBeLessThan(4);
  expect(error).toBeLessThan(0.15);
  for (let n = -4; n <= 8; n++) {
    const share = estimate(runs.map((run) => run.get(n) ?? 0));
    expect(Math.abs(share.mean - (theory.get(n) ?? 0)) / share.error, `${n} wait`).toBeLessThan(4.5);
  }
});
