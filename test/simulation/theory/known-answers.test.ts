/**
 * Queueing theory: cases with known answers, from scenarios as users write them. The mean of the replications lies within
 * four standard errors of the known answer, and four of these are no wide net: 2% of it at most in
 * `npm run test:theory`.
 */
import { describe, expect, it } from 'vitest';
import { readKept } from '../../../docs/figures/validation/kept.ts';
import { measureCase } from '../../../docs/figures/validation/measured-theory.ts';
import { isLong } from '../../properties/how-often.ts';
import { clockRoot, waitBeyond } from './formulas.ts';
import { isWhole, judge } from './oracle.ts';
import { oracles } from './oracles/index.ts';
import { enough, tooFew } from './oracles/many-servers.ts';
import { clocks, pooled, split } from './oracles/streams.ts';

describe('an engine that knows no queueing theory agrees with it', () => {
  it.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', (_, oracle) => {
    for (const { figure, known, mean, slack, isKnown, isNarrow } of judge(oracle)) {
      const said = `${figure} is ${mean} +- ${slack}, and ${known} is known (${oracle.theory})`;
      expect(isKnown, said).toBe(true);
      expect(isNarrow, `${said}: too wide to mean anything`).toBe(true);
    }
  });
});

describe.runIf(isLong && !isWhole)('docs/validation.md', () => {
  const kept = readKept('theory');

  it.each(oracles.map((oracle) => [oracle.name, oracle] as const))(
    'has what is measured: %s',
    (name, oracle) => {
      expect(measureCase(oracle), 'make it anew: npm run validation:measure -- theory').toEqual(kept[name]);
    },
  );
});

describe("Kingman's bound", () => {
  // Arrivals by a clock have no variance; that of the service is load squared.
  const bound = (load: number): number => (load * load) / (2 * (1 - load));

  it('holds for every load, and comes near as the load grows', () => {
    const [low, , high] = clocks.map(([load, oracle]) => {
      const verdict = judge(oracle).find(({ figure }) => figure === 'wait');
      if (verdict === undefined) throw new Error('no wait was judged');
      const { mean, slack } = verdict;
      expect(mean - slack).toBeLessThan(bound(load));
      return { from: (mean - slack) / bound(load), to: (mean + slack) / bound(load) };
    });
    expect(low.to).toBeLessThan(high.from);
    const known = [0.5, 0.9, 0.99, 0.999].map((load) => {
      const root = clockRoot(load);
      return (load * root) / (1 - root) / bound(load);
    });
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known[0]).toBeLessThan(0.52);
    expect(known[3]).toBeGreaterThan(0.999);
  });
});

describe('the smallest staff', () => {
  it('for whom nine in ten begin within two days is eleven: ten are too few', () => {
    expect(waitBeyond(10, 2, 0.25, 2)).toBeCloseTo(0.150529, 6);
    expect(waitBeyond(11, 2, 0.25, 2)).toBeCloseTo(0.054658, 6);
    const [few, many] = [tooFew, enough].map((oracle) => judge(oracle)[0]);
    expect(few.mean - few.slack).toBeGreaterThan(0.1);
    expect(many.mean + many.slack).toBeLessThan(0.1);
  });
});

describe('two teams', () => {
  it('wait less when they are pooled: 1.78 instead of 4', () => {
    const [together, apart] = [pooled, split].map((oracle) => judge(oracle)[0]);
    expect(together.mean + together.slack).toBeLessThan(apart.mean - apart.slack);
  });
});
