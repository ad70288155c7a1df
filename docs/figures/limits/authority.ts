/** The authority of `scenarios/limits-in-england.yaml`, as it is and otherwise: with fewer workers, with nothing put off. */
import { fileURLToPath } from 'node:url';
import { indicatorContext } from '../../../src/cli/answers/indicator-context.ts';
import { modelOf } from '../../../src/cli/run/model-of.ts';
import { clockRounds, durations } from '../../../src/indicators/index.ts';
import { readScenario } from '../../../src/scenario/index.node.ts';
import type { Scenario, Stage } from '../../../src/scenario/index.ts';
import { simulate } from '../../../src/simulation/index.ts';

const shippedDirectory = fileURLToPath(new URL('../../../scenarios', import.meta.url));
/** Minutes of 365.25 days. */
const YEAR = 525_960;

export const shipped = (name: string): Scenario => readScenario(name, { shippedDirectory }).scenario;

/** Times that were done from the start of a run on, in working days, ascending. */
export interface Times {
  readonly assessments: readonly number[];
  readonly conferences: readonly number[];
}

export interface Played {
  readonly seed: string;
  readonly replication: number;
  readonly years: number;
}

/** Plays a scenario once; what it answers with gives the times that were done in the first so many years. */
export function play(scenario: Scenario, { seed, replication, years }: Played): (years: number) => Times {
  const model = modelOf({ scenario, years });
  const whole = indicatorContext(model);
  const rounds = clockRounds(simulate(model, { seed, replication }), whole);
  return (seen) => {
    const context = { ...whole, period: { from: 0, to: Math.min(model.horizon, seen * YEAR) } };
    return {
      assessments: durations(rounds, 'single_assessment', context),
      conferences: durations(rounds, 'initial_conference', context),
    };
  };
}

/** Times of a whole run. */
export const timesOf = (scenario: Scenario, played: Played): Times => play(scenario, played)(played.years);

type Teams = NonNullable<Scenario['teams']>;
type Team = Teams[string];
type Dated = Team['workers'];

const first = (dated: Dated): Dated => (Array.isArray(dated) ? dated[0].value : dated);

const changed = (dated: Dated, by: number): Dated =>
  Array.isArray(dated) ? dated.map((entry) => ({ ...entry, value: entry.value + by })) : (dated ?? 0) + by;

function withTeams(scenario: Scenario, teams: Teams): Scenario {
  return { ...scenario, teams: { ...scenario.teams, ...teams } };
}

function teamOf({ name, teams }: Scenario, team: string): Team {
  const found = teams?.[team];
  if (found === undefined) throw new Error(`${name} has no team ${team}`);
  return found;
}

/** So many workers who assess are taken away for good, besides the posts that stand empty by turns. */
export function withFewer(scenario: Scenario, fewer: number): Scenario {
  const assessment = teamOf(scenario, 'assessment');
  return withTeams(scenario, {
    assessment: { ...assessment, workers: changed(assessment.workers, -fewer) },
  });
}

/** No post ever stands empty: neither of those who assess nor of the chairs. */
export function withAllPosts(scenario: Scenario): Scenario {
  const assessment = teamOf(scenario, 'assessment');
  const chairs = teamOf(scenario, 'chairs');
  return withTeams(scenario, {
    assessment: { ...assessment, workers: first(assessment.workers) },
    chairs: { ...chairs, places: first(chairs.places) },
  });
}

/** Limits bend nothing: work is taken up as it comes, conferences are held on the first day that has a place. */
export function withoutLimits(scenario: Scenario): Scenario {
  const unbent = ({ tasks, meeting, ...stage }: Stage): Stage => ({
    ...stage,
    ...(tasks === undefined ? {} : { tasks: tasks.map((task) => ({ ...task, paced: false })) }),
    ...(meeting === undefined ? {} : { meeting: firstFree(meeting) }),
  });
  const stages = Object.entries(scenario.stages ?? {}).map(([key, stage]) => [key, unbent(stage)] as const);
  return { ...scenario, stages: Object.fromEntries(stages) };
}

function firstFree({ limit: _limit, book_within: _within, ...meeting }: NonNullable<Stage['meeting']>) {
  return meeting;
}
