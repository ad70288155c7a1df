/**
 * Each what-if that is shipped moves what it is about in the direction that it expects: paired with the base, on a few replications, a direct
 * measure. In the short run they are only read; CASEPATH_LONG=1 plays them.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKept } from '../../docs/figures/validation/kept.ts';
import { pairOf } from '../../docs/figures/validation/measured-directions.ts';
import { isLong } from '../properties/how-often.ts';
import { EXPECTED_DIRECTIONS } from './expected-directions.ts';
import { PAIRED_BASE, pairedValue } from './paired-values.ts';
import { resolvedScenario, shippedDirectory } from './shipped.ts';

const REPLICATIONS = [0, 1];

const names = readdirSync(shippedDirectory)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));
/** The borough told otherwise, by other sources: nobody asks what happens if. */
const OTHER_ACCOUNTS = new Set(['kingston-2015-published', 'kingston-2014-15-as-it-happened']);
const whatIfs = names.filter(
  (name) => resolvedScenario(name).base !== undefined && !OTHER_ACCOUNTS.has(name),
);

describe('the what-ifs that are shipped', () => {
  it('are all looked at here', () => {
    expect(whatIfs.toSorted()).toEqual(Object.keys(EXPECTED_DIRECTIONS).toSorted());
  });

  it.each(whatIfs)('%s asks a question, says what it expects, and names a source for each change', (name) => {
    const { scenario, parameters } = resolvedScenario(name);
    expect(scenario.question).toMatch(/\?$/);
    expect(scenario.expect?.length).toBeGreaterThan(40);
    expect(scenario.name).toBe(name);
    expect(parameters.some(({ source }) => source.startsWith('what-if'))).toBe(true);
  });
});

describe.runIf(isLong)('beside the base, with the same luck', () => {
  it.each(Object.entries(EXPECTED_DIRECTIONS))('%s', (name, { goes, ...looked }) => {
    const [base, whatIf] = [PAIRED_BASE, name].map((one) =>
      REPLICATIONS.map((replication) => pairedValue(one, looked, replication)),
    );
    const moved = whatIf.map((value, at) => (value - (base[at] ?? NaN)) * (goes === 'up' ? 1 : -1));
    const told = `${name}: ${base.join(', ')} becomes ${whatIf.join(', ')}`;
    expect(
      moved.reduce((sum, by) => sum + by, 0),
      told,
    ).toBeGreaterThan(0);
    expect(moved.filter((by) => by < 0).length, told).toBeLessThanOrEqual(1);
  });

  it.each(Object.entries(EXPECTED_DIRECTIONS))(
    '%s is what docs/validation.md has of it',
    (name, expected) => {
      const { pairs } = readKept('directions');
      const now = REPLICATIONS.map((replication) => pairOf(name, expected, replication));
      expect(now, 'make it anew: npm run validation:measure -- directions').toEqual(
        pairs[name].slice(0, now.length),
      );
    },
  );
});
