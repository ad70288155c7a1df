/** A nurse's post that is empty for five months: checks wait, and are caught up with when somebody is there again. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import type { EventSource } from '../../src/events/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { isLong } from '../properties/how-often.ts';

const DAY = 1440;
/** Days from 1 April 2014. */
const [OCTOBER, MARCH, JUNE] = [183, 334, 426];

/** One borough is small: by chance alone it may have few checks to catch up with. */
const REPLICATIONS = [0, 1, 2];

/** Days after the start on which a child's health was assessed or reviewed, of all replications. */
async function checks(name: string): Promise<number[]> {
  const { model } = await loadScenario(name, { years: 1.17 });
  return REPLICATIONS.flatMap((replication) => checksIn(simulate(model, { seed: 'nurse', replication })));
}

function checksIn(log: EventSource): number[] {
  const { names } = log.vocabulary.types;
  const days: number[] = [];
  for (const { length, minute, type } of log.chunks())
    for (let row = 0; row < length; row++)
      if (minute[row] >= 0 && /^health_assessment\.(initial|reviewed)/.test(names[type[row]]))
        days.push(minute[row] / DAY);
  return days;
}

const between = (days: readonly number[], from: number, to: number): number =>
  days.filter((day) => day >= from && day < to).length;

describe.runIf(isLong)('nurse-away-five-months beside kingston-2015, with the same luck', () => {
  let base: number[];
  let away: number[];
  beforeAll(async () => {
    [base, away] = [await checks('kingston-2015'), await checks('nurse-away-five-months')];
  }, 60_000);

  it('changes nothing before the nurse leaves', () => {
    expect(away.filter((day) => day < OCTOBER)).toEqual(base.filter((day) => day < OCTOBER));
  });

  it('lets checks wait while the post is empty', () => {
    expect(between(base, OCTOBER + 31, MARCH)).toBeGreaterThan(30);
    expect(between(away, OCTOBER + 31, MARCH)).toBe(0);
  });

  it('catches up when somebody is there again, more in three months than the base does', () => {
    expect(between(away, MARCH, JUNE)).toBeGreaterThan(between(base, MARCH, JUNE));
  });
});
