/**
 * Queueing theory: desks with known answers, from scenarios as users write them. The mean of the replications lies
 * within four standard errors of the known answer, and four of these are no wide net: each is 5% at most.
 */
import { describe, expect, it } from 'vitest';
import { estimate, queueText, replications, waitsOf, type Kind, type Waits } from './queue.ts';

/** With CASEPATH_LONG set, ten times as long. */
const LONGER = process.env['CASEPATH_LONG'] ? 10 : 1;

interface Desk {
  readonly workers: number;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly years: number;
  readonly runs: number;
  readonly settleDays: number;
}

/** The replications' answers for each kind of customer. */
function play({ workers, kinds, years, runs, settleDays }: Desk): Record<string, Waits[]> {
  const answers: Record<string, Waits[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (const log of replications(queueText(workers, years, kinds), runs * LONGER, 'theory')) {
    for (const kind of Object.keys(kinds)) answers[kind].push(waitsOf(log, kind, settleDays * 1440));
  }
  return answers;
}

function isKnown(waits: readonly Waits[], which: keyof Waits, known: number): void {
  const { mean, error } = estimate(waits.map((one) => one[which]));
  expect(error / known, `standard error of ${which}`).toBeLessThan(0.05);
  expect(Math.abs(mean - known), `${which} is ${mean}, and ${known} is known`).toBeLessThan(4 * error);
}

const exponential = (mean: string): string => `{ exponential: { mean: ${mean} } }`;

describe('a desk', () => {
  it('of one worker at load 0.91 (M/M/1): mean wait 9.090909, mean number 10', () => {
    const kinds = { customer: { rate: '1 per hour', hours: exponential(`${60 / 1.1} min`) } };
    const { customer } = play({ workers: 1, kinds, years: 4.5, runs: 8, settleDays: 120 });
    isKnown(customer, 'wait', 9.090909);
    isKnown(customer, 'present', 10);
    isKnown(customer, 'sojourn', 10);
  });

  it('of three workers (M/M/3): chance of waiting 0.444444, mean wait 4.444444, longer than five 0.269569', () => {
    const kinds = { customer: { rate: '0.2 per hour', hours: exponential('10 h') } };
    const { customer } = play({ workers: 3, kinds, years: 8, runs: 10, settleDays: 60 });
    isKnown(customer, 'waited', 0.444444);
    isKnown(customer, 'wait', 4.444444);
    isKnown(customer, 'waitedFive', 0.269569);
    isKnown(customer, 'present', 0.2 * 14.444444);
  });

  it('of one worker whose work varies (M/G/1 at load 0.8): mean wait 6.5 by Pollaczek and Khinchine', () => {
    const kinds = { customer: { rate: '0.8 per hour', hours: '{ mean: 60 min, sd: 90 min }' } };
    const { customer } = play({ workers: 1, kinds, years: 4, runs: 10, settleDays: 60 });
    isKnown(customer, 'wait', 6.5);
  });

  it('with priorities that break nothing off (0.3 and 0.4): mean waits 1.0 and 3.333333', () => {
    const kinds = {
      urgent: { rate: '0.3 per hour', hours: exponential('60 min'), task: 'priority: 1' },
      plain: { rate: '0.4 per hour', hours: exponential('60 min'), task: 'priority: 2' },
    };
    const { urgent, plain } = play({ workers: 1, kinds, years: 4, runs: 8, settleDays: 30 });
    isKnown(urgent, 'wait', 1);
    isKnown(plain, 'wait', 3.333333);
  });

  it('with urgent work that breaks off the other, which resumes: mean times 1.428571 and 4.761905', () => {
    const kinds = {
      urgent: { rate: '0.3 per hour', hours: exponential('60 min'), task: 'priority: 1, interrupts: true' },
      plain: { rate: '0.4 per hour', hours: exponential('60 min'), task: 'priority: 2' },
    };
    const { urgent, plain } = play({ workers: 1, kinds, years: 4, runs: 8, settleDays: 30 });
    isKnown(urgent, 'sojourn', 1.428571);
    isKnown(plain, 'sojourn', 4.761905);
  });
});
