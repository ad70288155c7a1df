/** Known parameters are found again. The full count is `npm run bench -- --only calibration`. */
import { expect, it } from 'vitest';
import { recover } from '../../../bench/clinic.ts';

/** With three unknowns each. */
const WORLDS = 30;
/** Of 90 a binomial of 0.9 has fewer than 73 once in 300 times. */
const LEAST = 73;

it('a truth lies within nine tenths of what is left possible nine times in ten, and little is left', async () => {
  const found = [];
  for (let world = 0; world < WORLDS; world++) found.push(await recover(`known ${world}`, 40));
  const covered = found.flatMap((one) => one.covered);
  expect(covered.filter(Boolean).length).toBeGreaterThanOrEqual(LEAST);
  // An interval as wide as the prior, 0.9 of it, would hold every truth; over 30 worlds it was 0.53.
  const widths = found.flatMap((one) => one.width);
  expect(widths.reduce((sum, one) => sum + one, 0) / widths.length).toBeLessThan(0.65);
});
