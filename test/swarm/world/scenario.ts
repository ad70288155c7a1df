/** Made-up scenarios, whole: machines in place, everything that the schema knows, valid by construction. */
import fc from 'fast-check';
import { eventsOf, machineConfig, machinePlan, OPENED, restingStates, type MachinePlan } from './machine.ts';
import { byFacts, int, limit, part, seldom, sometimes, START, tidy, type Part } from './pieces.ts';
import { arrivals, birthdays, opening, people, returns } from './population.ts';
import { besideStages, outerStage, restingStage, type Surroundings } from './stage.ts';
import { teamPlan, type TeamPlan } from './teams.ts';

const NAMES = ['alpha', 'beta', 'gamma'];
const said = { yes: 'It is so.', no: 'It is not so.' };

const facts = ({ name }: MachinePlan): Part => ({
  marked: { kind: 'attribute', attribute: 'marked', ...said },
  rare: { kind: 'attribute', attribute: 'rare', ...said },
  back: { kind: 'count', events: [`${name}.${OPENED}`], atLeast: 2, ...said },
  older: { kind: 'age', from: 10, ...said },
  lately: { kind: 'within', events: [{ type: `${name}.on0`, where: { how: 'well' } }], days: 20, ...said },
  under_way: { kind: 'since', since: [`${name}.on0`], until: [`${name}.withdrawn`], ...said },
  one_of_two: { kind: 'siblings', atLeast: 1, ...said },
  at_night: { kind: 'out of hours', ...said },
  tardy: { kind: 'late', timescale: `${name}_clock`, ...said },
});

const clockOf = ({ name, steps }: MachinePlan, length: string): Part => ({
  starts: [`${name}.${OPENED}`, `${name}.noted`],
  stops: [`${name}.on${steps.length - 1}`],
  ends: [`${name}.withdrawn`],
  limit: length,
  kind: 'local',
});

/** Codes that events carry. */
const details = ({ name }: MachinePlan): fc.Arbitrary<Part> =>
  part({
    [`${name}.on0`]: part({
      how: part({
        shares: byFacts(fc.constantFrom<unknown>({ well: 0.5, badly: 0.5 }, { well: 1 })),
        together: fc.constantFrom(undefined, 0.5),
      }),
    }),
    [`${name}.${OPENED}`]: seldom(part({ source: part({ shares: fc.constant({ a: 0.2, b: 0.8 }) }) })),
  });

const measures = ({ name }: MachinePlan): Part => ({
  coming: { kind: 'flow', label: 'Coming', events: [`${name}.${OPENED}`], rate: true },
  here: { kind: 'stock', label: 'Here', in: [name], rate: true },
  again: { kind: 'share', label: 'Again', events: [`${name}.${OPENED}`], with: 'back' },
  marked_here: { kind: 'stock share', label: 'Marked', in: [`${name}.active`], with: 'marked' },
  of_these: { kind: 'ratio', label: 'Of these', events: [`${name}.on0`], of: [`${name}.${OPENED}`] },
});

interface Frame {
  readonly days: number;
  readonly plans: readonly MachinePlan[];
  readonly teams: TeamPlan;
}

const frame: fc.Arbitrary<Frame> = fc.tuple(int(8, 80), int(1, NAMES.length)).chain(([days, count]) => {
  const names = NAMES.slice(0, count);
  return fc.record({
    days: fc.constant(days),
    plans: fc.tuple(...names.map((_, at) => machinePlan(names, at))),
    teams: teamPlan(days),
  });
});

const limitsOf = (plans: readonly MachinePlan[]): fc.Arbitrary<string[]> =>
  fc.tuple(...plans.map(() => limit));

function stages({ plans, teams }: Frame): fc.Arbitrary<Part> {
  const around = (plan: MachinePlan): Surroundings => ({
    teams: teams.teams,
    timescales: plans.map(({ name }) => `${name}_clock`),
    elsewhere: plans.filter((other) => other !== plan).map(({ name }) => `${name}.noted`),
  });
  const ofPlan = (plan: MachinePlan) =>
    fc.tuple(
      part(
        Object.fromEntries(restingStates(plan).map((resting) => [resting.key, restingStage(plan, resting, around(plan))])),
      ),
      besideStages(plan),
      part({ [`${plan.name}.active`]: seldom(outerStage(plan, around(plan))) }),
    );
  return fc.tuple(...plans.map(ofPlan)).map((all) => Object.assign({}, ...all.flat()) as Part);
} // prettier-ignore

/** A scenario as plain data, as a file would hold it. */
export const madeUpScenario: fc.Arbitrary<Part> = frame.chain((made) => {
  const { days, plans, teams } = made;
  return fc
    .record({
      stages: stages(made),
      limits: limitsOf(plans),
      people,
      arrivals: arrivals(plans, days),
      returns: returns(plans),
      birthdays: birthdays(plans),
      opening: opening(plans),
      details: details(plans[0]),
      warmUp: sometimes(fc.constantFrom('5 d', '20 d')),
      urgency: fc.constantFrom<unknown>(1, 3, { median: 1.5, p90: 3 }),
      seed: fc.integer({ min: 0, max: 999_999 }),
    })
    .map(({ limits, warmUp, urgency, seed, ...rest }) =>
      tidy({
        source: 'assumption: made up by the swarm',
        start: START,
        years: Number((days / 365.25).toFixed(6)),
        warm_up: warmUp,
        seed: String(seed),
        population: { children: 1000 },
        calendars: teams.calendars,
        machines: plans.map((plan) => ({
          name: plan.name,
          opens: plan.opens,
          concurrent: plan.concurrent,
          config: machineConfig(plan),
        })),
        facts: facts(plans[0]),
        timescales: Object.fromEntries(plans.map((plan, index) => [`${plan.name}_clock`, clockOf(plan, limits[index])])),
        untaken: Object.fromEntries(plans.flatMap(eventsOf).map((type) => [type, 'whoever is not there takes nothing'])),
        pacing: { urgency },
        teams: teams.teams,
        measures: measures(plans[0]),
        ...rest,
      }),
    );
}); // prettier-ignore
