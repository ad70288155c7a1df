/** What two workers fewer do: the same families come, and those who are assessed wait longer. */
import { beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../../src/cli/run/model-of.ts';
import type { EventLog } from '../../src/events/log.ts';
import { simulate } from '../../src/simulation/index.ts';
import { isLong } from '../properties/how-often.ts';
import { shippedScenario } from './shipped.ts';

const YEARS = 1.25;
const REPLICATIONS = [0, 1];
/** From 1 January 2015, a quarter after the two have left: minutes from the start. */
const SEEN_FROM = 275 * 1440;
const WORKING_DAY = 8 * 60;

interface Outcome {
  /** Contacts of families who come for the first time: what the borough cannot choose. */
  readonly firstContacts: number;
  /** From the acceptance of a referral to the start of its assessment, on average. */
  readonly daysToStart: number;
  /** From a referral to the end of its assessment, on average. */
  readonly workingDays: number;
}

/** Whole lengths of children's stays from one event to the next of another kind, those that end when we look. */
function* lengths(log: EventLog, begins: string, ends: string): Generator<readonly [number, number]> {
  const { types } = log.vocabulary;
  const begun = new Map<number, number>();
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const [minute, child, type] = [chunk.minute[row], chunk.child[row], types.names[chunk.type[row]]];
      if (type === begins) begun.set(child, minute);
      else if (type.startsWith(ends) && minute >= SEEN_FROM) yield [begun.get(child) ?? NaN, minute];
    }
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Contacts that nothing before led to: of families who come for the first time. */
function firstContacts(log: EventLog): number {
  const received = log.vocabulary.types.names.indexOf('contact.received');
  let count = 0;
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++)
      if (chunk.type[row] === received && chunk.minute[row] >= 0 && chunk.cause[row] < 0) count++;
  return count;
}

function outcomesOf(name: string): Outcome[] {
  const model = modelOf({ scenario: shippedScenario(name), years: YEARS });
  return REPLICATIONS.map((replication) => {
    const log = simulate(model, { seed: 'paired', replication });
    const waits = [...lengths(log, 'referral.accepted', 'assessment.started')];
    const assessments = [...lengths(log, 'referral.received', 'assessment.completed')];
    return {
      firstContacts: firstContacts(log),
      daysToStart: mean(waits.map(([from, to]) => (to - from) / 1440)),
      workingDays: mean(
        assessments.map(([from, to]) => model.office.between(Math.max(0, from), to) / WORKING_DAY),
      ),
    };
  });
}

describe.runIf(isLong)('two-workers-fewer beside kingston-2015, with the same luck', () => {
  let base: Outcome[] = [];
  let fewer: Outcome[] = [];

  beforeAll(() => {
    base = outcomesOf('kingston-2015');
    fewer = outcomesOf('two-workers-fewer');
  }, 60_000);

  it('families wait longer until somebody starts the assessment', () => {
    for (const at of REPLICATIONS) expect(fewer[at].daysToStart).toBeGreaterThan(base[at].daysToStart + 0.5);
  });

  it('assessments take longer', () => {
    for (const at of REPLICATIONS) expect(fewer[at].workingDays).toBeGreaterThan(base[at].workingDays + 2);
  });

  it('as many families come for the first time: staff does not change who is in need', () => {
    for (const at of REPLICATIONS) {
      expect(base[at].firstContacts).toBeGreaterThan(2000);
      expect(fewer[at].firstContacts).toBe(base[at].firstContacts);
    }
  });
});
