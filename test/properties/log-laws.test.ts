/** What holds in the log of every world that can be made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules, replicationHash } from '../../src/events/index.ts';
import { replay, replayRules, simulate } from '../../src/simulation/index.ts';
import { modelOf, tell, type World } from '../simulation/engine/tiny.ts';
import { world } from './arbitrary-world.ts';
import { holds, replayLine } from './holds.ts';
import { inOrder, instancesLive, numbersMatchTimes, placesAreKept, workTakesItsHours } from './log-laws.ts';
import { teamsAreKept } from './team-laws.ts';

const played = (one: World) => {
  const model = modelOf(one);
  const log = simulate(model, { seed: 'laws', replication: 0 });
  return { model, log, rows: tell(log) };
};

describe('in every log', () => {
  it('time never runs back, causes come first, and tasks have their order', () => {
    holds(
      world,
      (one) => {
        const { log, rows } = played(one);
        inOrder(rows);
        expect(brokenRules(log)).toEqual([]);
      },
      { seed: 1, runs: 40 },
    );
  });

  it('children are conserved: instances are opened, live and end, and take nothing after it', () => {
    holds(
      world,
      (one) => {
        const { rows, model } = played(one);
        instancesLive(rows, model);
        numbersMatchTimes(rows, model);
      },
      { seed: 2, runs: 40 },
    );
  });

  it('no team is above its capacity, nobody does two things at once or sits idle while work waits', () => {
    holds(
      world,
      (one) => {
        const { rows, model } = played(one);
        teamsAreKept(rows, model);
        placesAreKept(rows, model);
      },
      { seed: 3, runs: 60 },
    );
  });

  it('work takes its hours, however often it is broken off', () => {
    holds(
      world,
      (one) => {
        const { rows, model } = played(one);
        workTakesItsHours(rows, model);
      },
      { seed: 7, runs: 40 },
    );
  });

  it('the machines bear out what was recorded, event by event', () => {
    holds(
      world,
      (one) => {
        const { log, model } = played(one);
        expect(replay(log, replayRules(model))?.sentence).toBeUndefined();
      },
      { seed: 4, runs: 40 },
    );
  });

  it('the same seed gives the same bytes, another replication others', () => {
    holds(
      world,
      (one) => {
        const hash = (replication: number): string =>
          replicationHash(simulate(modelOf(one), { seed: 'same', replication }));
        expect(hash(0)).toBe(hash(0));
        expect(hash(0)).not.toBe(hash(1));
      },
      { seed: 5, runs: 15 },
    );
  });
});

describe('a property that fails', () => {
  it('ends with the line that replays it', () => {
    const fail = (): void => holds(fc.constant(1), () => expect(1).toBe(2), { seed: 6, runs: 1 });
    const [file, name] = ['test/properties/log-laws.test.ts', 'ends with the line that replays it'];
    expect(fail).toThrow(replayLine(file, name, Number(process.env['CASEPATH_SEED'] ?? 6), '0'));
  });
});
