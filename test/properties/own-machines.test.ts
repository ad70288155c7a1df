/** What holds in every run of the shipped scenario: the laws of any log, and those of child protection. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { events, facts, machines, timescales } from '../../machines/index.ts';
import { resolveMachines } from '../../src/scenario/index.ts';
import { compileModel, simulate, type Model } from '../../src/simulation/index.ts';
import { shippedScenario, withSmallStock } from '../scenarios/shipped.ts';
import { tell, type Happening } from '../simulation/engine/tiny.ts';
import { Broken } from './broken.ts';
import { holds } from './holds.ts';
import { inOrder, instancesLive, numbersMatchTimes, placesAreKept } from './log-laws.ts';
import { teamsAreKept } from './team-laws.ts';

let model: Model;

beforeAll(() => {
  const scenario = withSmallStock(shippedScenario('kingston-2015'));
  const machinery = resolveMachines(scenario, { machines, facts, timescales, events }, new Map());
  model = compileModel(scenario, machinery, { years: 0.4 });
});

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const played = (seed: number): Happening[] => tell(simulate(model, { seed: String(seed), replication: 0 }));

/** Where a child's protection stands, as far as the log has been read. */
interface Protected {
  hasConference: boolean;
  state: string;
}

const isPlan = (state: string): boolean => state.startsWith('plan') || state.startsWith('transfer');
const needsPlan = new Set([
  'conference.review.held',
  'core_group.held',
  'cp_visit.made',
  'cp_plan.continued',
]);

/** Returns how many plans were started. */
function checkProtection(rows: readonly Happening[]): number {
  let plans = 0;
  const children = new Map<string, Protected>();
  for (const row of rows) {
    if (row.machine !== 'protection') continue;
    const child = children.get(row.child) ?? { hasConference: false, state: '' };
    children.set(row.child, child);
    const broken = (law: string): Broken => new Broken(`${law}: event ${row.sequence} of child ${row.child}`);
    if (row.type === 'conference.initial.held') child.hasConference = true;
    if (row.type === 'cp_plan.started') {
      if (isPlan(child.state)) throw broken('a child has two plans at once');
      if (!child.hasConference) throw broken('a plan starts without a conference');
      child.hasConference = false;
      plans++;
    } else if (isPlan(row.state) && !isPlan(child.state)) {
      throw broken('a child comes under a plan that was not started');
    }
    if (needsPlan.has(row.type) && !isPlan(child.state)) throw broken(`${row.type} without a plan`);
    child.state = row.state;
  }
  return plans;
}

/** The plan that a conference makes completes the assessment, even one that was only allocated: its report serves as such. */
const AT_CONFERENCE = 'assessment.completed.child_protection_plan';

/** Every assessment opens with a referral; one that is completed was started, or a conference has made a plan. */
function checkAssessments(rows: readonly Happening[]): void {
  const open = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.machine !== 'assessment') continue;
    const key = `${row.child} ${row.instance}`;
    const had = open.get(key) ?? new Set();
    open.set(key, had);
    if (had.size === 0 && row.type !== 'referral.received')
      throw new Broken(`an assessment opens without a referral: event ${row.sequence}`);
    const needed = row.type === AT_CONFERENCE ? 'protection.started' : 'assessment.started';
    if (row.type.startsWith('assessment.completed') && !had.has(needed))
      throw new Broken(`${row.type} without ${needed}: event ${row.sequence}`);
    had.add(row.type);
  }
}

describe('in every run of kingston-2015', () => {
  it('the laws of every log hold', () => {
    holds(
      seeds,
      (seed) => {
        const rows = played(seed);
        inOrder(rows);
        instancesLive(rows, model);
        numbersMatchTimes(rows, model);
        teamsAreKept(rows, model);
        placesAreKept(rows, model);
      },
      { seed: 21, runs: 2 },
    );
  });

  it('no child has two plans at once, no plan is without a conference, no assessment without a referral', () => {
    holds(
      seeds,
      (seed) => {
        const rows = played(seed);
        expect(checkProtection(rows)).toBeGreaterThan(20);
        checkAssessments(rows);
      },
      { seed: 22, runs: 3 },
    );
  });
});
