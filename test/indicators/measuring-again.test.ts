/** Replications are measured with the arrays of those before: nothing of these is left in them. */
import { expect, test } from 'vitest';
import { modelOf } from '../../src/cli/run/model-of.ts';
import type { PassedPart } from '../../src/cli/run/job.ts';
import { ReplicationMeasuring } from '../../src/cli/run/replication-measuring.ts';
import { copyOf, GainOfParts } from '../../src/events/index.ts';
import { simulateInto } from '../../src/simulation/index.ts';
import { shippedScenario } from '../scenarios/shipped.ts';

const model = modelOf({ scenario: shippedScenario('kingston-2015'), years: 0.3 });

function partsOf(replication: number): PassedPart[] {
  const parts: PassedPart[] = [];
  const gains = new GainOfParts();
  const take = ({ chunk, ...tables }: Parameters<Parameters<typeof simulateInto>[2]['take']>[0]): void => {
    parts.push({ chunk: copyOf(chunk), gain: gains.next(tables) });
  };
  simulateInto(model, { seed: 'again', replication }, { take });
  return parts;
}

const measured = (parts: readonly PassedPart[], replication: number) => {
  const measuring = new ReplicationMeasuring(model, replication);
  for (const part of parts) measuring.take(part);
  return measuring.finish();
};

test('a replication has the measures that it had, whatever was measured before or is measured beside it', () => {
  const [one, other] = [partsOf(0), partsOf(1)];
  const first = structuredClone(measured(one, 0));
  const second = structuredClone(measured(other, 1));
  expect(measured(one, 0)).toEqual(first);
  expect(measured(other, 1)).toEqual(second);
  const beside = [new ReplicationMeasuring(model, 0), new ReplicationMeasuring(model, 1)] as const;
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    if (at < one.length) beside[0].take(one[at]);
    if (at < other.length) beside[1].take(other[at]);
  }
  expect(beside.map((measuring) => measuring.finish())).toEqual([first, second]);
});
